package org.nishang.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.CheckCharacter;
import org.nishang.common.TrainingRole;
import org.nishang.common.UnifiedSocialCreditCode;
import org.nishang.common.Uuids;

/**
 * Fills an empty schema with a region of any size: ten years of enterprises, employment, headcounts and certificates,
 * each fact recorded in the month in which it happened, so that "as known on" has something to tell. The same seed
 * gives the same region but for the ids, in which a byte is left free for {@link Multiplied}.
 */
public final class ScaleData {

    private static final int YEARS = 10;
    private static final int ROWS_A_STATEMENT = 500;
    private static final String[] REGIONS = {
        "330482", "330482", "330482", "330402", "330411", "330421", "330424", "330481", "330483"
    };
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] SURNAMES_PINYIN = {
        "wang", "li", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu"
    };

    private record Work(String sql, Object[] values) {}

    private record Job(UUID person, LocalDate from) {}

    private final Random random;
    private final LocalDate today;
    private final TreeMap<LocalDate, List<Work>> months = new TreeMap<>();
    private final Map<String, Integer> series = new HashMap<>();

    private ScaleData(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    /** @param connection to a schema with all migrations and no enterprises; its session time is changed */
    public static void fill(Connection connection, int enterprises, int employees, int certificates, LocalDate today)
            throws SQLException {
        var data = new ScaleData(20261124, today);
        List<UUID> ids = data.enterprises(enterprises);
        List<Job> jobs = data.people(ids, employees);
        data.certificates(jobs, certificates);
        data.write(connection);
    }

    private List<UUID> enterprises(int count) {
        var ids = new ArrayList<UUID>();
        var first = today.minusYears(YEARS);
        for (int i = 0; i < count; i++) {
            var registered = first.plusDays(random.nextInt(30));
            var id = id(registered);
            String name = "平湖第" + (i + 1) + "制衣有限公司";
            String pinyin = "ping hu di " + String.format("%06d", i + 1) + " zhi yi you xian gong si";
            add(
                    registered,
                    "insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code, customs_broker, registered_on, deregistered_on, version)",
                    id,
                    uscc(i),
                    name,
                    pinyin,
                    "phd" + (i + 1) + "zyyxgs",
                    REGIONS[random.nextInt(REGIONS.length)],
                    random.nextInt(10) == 0,
                    registered,
                    random.nextInt(50) == 0 ? today.minusDays(random.nextInt(700)) : null,
                    0);
            ids.add(id);
        }
        return ids;
    }

    /** The sizes of garment enterprises: most small, a few large; then a declaration a year for most. */
    private List<Job> people(List<UUID> enterprises, int employees) {
        var weights = enterprises.stream().mapToDouble(enterprise -> weight()).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var jobs = new ArrayList<Job>();
        for (int i = 0; i < enterprises.size(); i++) {
            int size = (int) Math.round(employees * weights[i] / sum);
            for (int n = 0; n < size; n++) {
                jobs.add(person(enterprises.get(i), enterprises, jobs.size()));
            }
            headcounts(enterprises.get(i), size);
        }
        return jobs;
    }

    private double weight() {
        double kind = random.nextDouble();
        double typical = kind < 0.5 ? 10 : kind < 0.8 ? 50 : kind < 0.95 ? 150 : kind < 0.99 ? 400 : 1200;
        return typical * (0.6 + 0.8 * random.nextDouble());
    }

    private Job person(UUID enterprise, List<UUID> enterprises, int number) {
        var joined = today.minusDays(30 + random.nextInt(365 * YEARS - 90));
        var person = id(joined);
        int surname = random.nextInt(SURNAMES.length);
        add(
                joined,
                "insert into person (person_id, created_at)",
                person,
                LocalDateTime.of(joined, java.time.LocalTime.NOON));
        add(
                joined,
                "insert into person_identity (person_id, name, name_pinyin, name_initials, sex, document_type, document_cipher, document_hash, document_masked, document_last4, born_hash, version)",
                person,
                SURNAMES[surname] + "工" + number,
                SURNAMES_PINYIN[surname] + " gong " + number,
                SURNAMES_PINYIN[surname].charAt(0) + "g" + number,
                1 + random.nextInt(2),
                "RESIDENT_ID",
                new byte[16],
                hash(),
                "330482********" + String.format("%04d", number % 10000),
                String.format("%04d", number % 10000),
                java.util.Arrays.copyOf(hash(), 8), // else it would be read from the document
                0);
        boolean moves = random.nextInt(8) == 0;
        var left = joined.plusDays(20 + random.nextInt(900));
        var employment = id(joined);
        add(
                joined,
                "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version)",
                employment,
                person,
                enterprise,
                number % 12 == 0 ? "DECLARANT" : number % 9 == 0 ? "AUDITOR" : "OTHER",
                joined,
                null,
                0);
        if (moves && left.isBefore(today.plusDays(120))) {
            var recorded = left.isBefore(today) ? left : today.minusDays(1);
            update(
                    recorded,
                    "update employment set left_on = ?, version = 1 where employment_id = ?",
                    left,
                    employment);
            add(
                    recorded,
                    "insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version)",
                    id(recorded),
                    person,
                    enterprises.get(random.nextInt(enterprises.size())),
                    "OTHER",
                    left,
                    null,
                    0);
        }
        return new Job(person, joined);
    }

    private void headcounts(UUID enterprise, int size) {
        if (random.nextInt(10) == 0) {
            return; // never declared
        }
        for (int year = YEARS; year >= 0; year--) {
            var asOf = today.minusYears(year).withDayOfYear(1 + random.nextInt(360));
            var recorded = asOf.isAfter(today) ? today.minusDays(1) : asOf;
            add(
                    recorded,
                    "insert into headcount_declaration (enterprise_id, as_of, headcount, declared_by, declared_at)",
                    enterprise,
                    asOf,
                    Math.max(0, (int) (size * (0.7 + 0.6 * random.nextDouble()))),
                    "scale",
                    LocalDateTime.of(recorded, java.time.LocalTime.NOON));
        }
    }

    /** Chains of renewals, one person and role after the other, until there are enough. */
    private void certificates(List<Job> jobs, int count) {
        int made = 0;
        while (made < count) {
            var job = jobs.get(random.nextInt(jobs.size()));
            var role = TrainingRole.values()[random.nextInt(2)].code();
            int months = "D".equals(role) ? 24 : 36;
            @Nullable UUID renews = null;
            var issued = job.from().plusDays(random.nextInt(60));
            while (issued.isBefore(today) && made < count) {
                var last = issued.plusMonths(months).minusDays(1);
                renews = certificate(job.person(), role, issued, last, renews);
                made++;
                if (random.nextInt(7) == 0) {
                    break;
                }
                issued = last.minusDays(random.nextInt(30));
            }
        }
    }

    private UUID certificate(UUID person, String role, LocalDate issued, LocalDate last, @Nullable UUID renews) {
        var certificate = id(issued);
        add(
                issued,
                "insert into certificate (certificate_id, number, person_id, role, issued_on, last_day, renews, version)",
                certificate,
                number(role, issued.getYear()),
                person,
                role,
                issued,
                last,
                renews,
                0);
        var later = issued.plusDays(random.nextInt(500));
        int fate = random.nextInt(60);
        if (fate == 0 && later.isBefore(today)) {
            update(
                    later,
                    "update certificate set revoked_on = ?, version = 1 where certificate_id = ?",
                    later,
                    certificate);
        } else if (fate == 1 && later.isBefore(today)) {
            add(
                    later,
                    "insert into certificate_suspension (certificate_id, from_date, to_date, reason)",
                    certificate,
                    later,
                    later.plusDays(90),
                    "");
        }
        return certificate;
    }

    private String number(String role, int year) {
        int next = series.merge(role + year, 1, Integer::sum);
        String digits = String.format("%d%06d", year, next);
        return "JFP-" + role + "-" + year + "-" + digits.substring(4) + "-" + CheckCharacter.mod11Two(digits);
    }

    private static String uscc(int i) {
        String organisation = String.format("MA%06d", i);
        String first = "91330482" + organisation + UnifiedSocialCreditCode.organisationCheck(organisation);
        return first + UnifiedSocialCreditCode.check(first);
    }

    private UUID id(LocalDate day) {
        var id = Uuids.at(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() + random.nextInt(86_400_000));
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() & ~(0xFFL << 40));
    }

    private byte[] hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    private void add(LocalDate recorded, String into, Object... values) {
        months.computeIfAbsent(recorded.withDayOfMonth(1), m -> new ArrayList<>())
                .add(new Work(into, values));
    }

    private void update(LocalDate recorded, String sql, Object... values) {
        add(recorded.plusMonths(1).isBefore(today) ? recorded.plusMonths(1) : today, sql, values);
    }

    private void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (var month : months.entrySet()) {
            long second = Math.min(
                    month.getKey().plusDays(15).atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                    today.minusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            try (var statement = connection.createStatement()) {
                statement.execute("set @@timestamp = " + second + ", @@system_versioning_insert_history = 1");
            }
            var byStatement = month.getValue().stream()
                    .collect(Collectors.groupingBy(Work::sql, java.util.LinkedHashMap::new, Collectors.toList()));
            for (var work : byStatement.entrySet()) {
                if (work.getKey().startsWith("insert")) {
                    insert(connection, work.getKey(), work.getValue());
                } else {
                    change(connection, work.getKey(), work.getValue());
                }
            }
            connection.commit();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set @@timestamp = default, @@system_versioning_insert_history = 0");
        }
        connection.setAutoCommit(true);
    }

    private static void insert(Connection connection, String into, List<Work> rows) throws SQLException {
        int width = rows.getFirst().values().length;
        String row = "(" + "?, ".repeat(width - 1) + "?)";
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT));
            String sql = into
                    + " values "
                    + IntStream.range(0, part.size()).mapToObj(i -> row).collect(Collectors.joining(", "));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int at = 1;
                for (Work work : part) {
                    for (Object value : work.values()) {
                        statement.setObject(at++, value);
                    }
                }
                statement.executeUpdate();
            }
        }
    }

    private static void change(Connection connection, String sql, List<Work> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Work work : rows) {
                for (int i = 0; i < work.values().length; i++) {
                    statement.setObject(i + 1, work.values()[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
