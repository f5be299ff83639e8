package org.nishang.staffing.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Condition;
import org.nishang.common.Period;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.rule.GradeOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads, set by set, what enterprises are reckoned from over a time. */
@Component
public class Holdings {

    private static final int AT_ONCE = 1_000;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private record Suspension(LocalDate from, @Nullable LocalDate to) {}

    private record Found(UUID certificate, Holding holding, boolean suspended) {}

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything of some enterprises, for any day; without the certificates' numbers, which are not in the index that
     * is read.
     */
    List<StaffedEnterprise> everOf(Collection<UUID> enterprises) {
        Condition condition = among(enterprises.stream());
        LocalDate last = NEVER.minusDays(1);
        return enterprises(condition, EVER, last, of("select straight_join '' as number,", condition, EVER, last));
    }

    /** A condition on alias {@code e}. */
    public static Condition among(Stream<?> enterprises) {
        return Condition.of(
                enterprises.map(id -> "'" + id + "'").collect(Collectors.joining(", ", "e.enterprise_id in (", ")")));
    }

    /**
     * The enterprises active on at least one of the days.
     *
     * @param condition on alias {@code e}
     * @param last inclusive
     * @param counted at these enterprises on these days
     */
    public List<StaffedEnterprise> enterprises(
            Condition condition,
            LocalDate first,
            LocalDate last,
            Map<EnterpriseId, Map<TrainingRole, List<Holding>>> counted) {
        var headcounts = headcounts(condition, first, last);
        var earlierRegions = earlierRegions(condition);
        var grades = grades(condition);
        return Sql.of(
                        jdbc,
                        "select e.enterprise_id, e.uscc, e.name, e.name_pinyin, e.name_initials, e.region_code, e.customs_broker, e.registered_on, e.deregistered_on from enterprise e where %s and %s",
                        EnterpriseSql.activeWithin("e", ":first", ":last"),
                        condition)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> {
                    var id = enterprise(row);
                    return new StaffedEnterprise(
                            id,
                            row.getString("uscc"),
                            row.getString("name"),
                            row.getString("name_pinyin"),
                            row.getString("name_initials"),
                            row.getString("region_code"),
                            earlierRegions.getOrDefault(id, new TreeMap<>()),
                            grades.getOrDefault(id, new TreeMap<>()),
                            row.getBoolean("customs_broker"),
                            new Period(
                                    row.getObject("registered_on", LocalDate.class),
                                    row.getObject("deregistered_on", LocalDate.class)),
                            headcounts.getOrDefault(id, new TreeMap<>()),
                            spans(counted.getOrDefault(id, Map.of())));
                })
                .list();
    }

    private static Map<TrainingRole, Spans> spans(Map<TrainingRole, List<Holding>> holdings) {
        var spans = new EnumMap<TrainingRole, Spans>(TrainingRole.class);
        holdings.forEach((role, own) -> spans.put(role, Spans.of(own)));
        return spans;
    }

    private Map<EnterpriseId, TreeMap<LocalDate, String>> earlierRegions(Condition condition) {
        var regions = new HashMap<EnterpriseId, TreeMap<LocalDate, String>>();
        Sql.of(
                        jdbc,
                        "select e.enterprise_id, v.until_date, v.region_code from enterprise_region v join enterprise e on e.enterprise_id = v.enterprise_id where %s",
                        condition)
                .query(row -> {
                    regions.computeIfAbsent(enterprise(row), id -> new TreeMap<>())
                            .put(row.getObject("until_date", LocalDate.class), row.getString("region_code"));
                });
        return regions;
    }

    private record Graded(
            GradeOn grade, LocalDate from, @Nullable LocalDate to) {
        boolean isOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** On each day on which one begins or ends: of several the one that began last. */
    private Map<EnterpriseId, TreeMap<LocalDate, Optional<GradeOn>>> grades(Condition condition) {
        var rows = new HashMap<EnterpriseId, List<Graded>>();
        Sql.of(
                        jdbc,
                        "select e.enterprise_id, g.scheme, g.grade, g.from_date, g.to_date from enterprise_grade g join enterprise e on e.enterprise_id = g.enterprise_id where %s order by g.from_date desc, g.scheme desc",
                        condition)
                .query(row -> {
                    rows.computeIfAbsent(enterprise(row), id -> new ArrayList<>())
                            .add(new Graded(
                                    new GradeOn(row.getString("scheme"), row.getString("grade")),
                                    row.getObject("from_date", LocalDate.class),
                                    row.getObject("to_date", LocalDate.class)));
                });
        var grades = new HashMap<EnterpriseId, TreeMap<LocalDate, Optional<GradeOn>>>();
        rows.forEach((id, own) -> {
            var byDay = new TreeMap<LocalDate, Optional<GradeOn>>();
            own.stream()
                    .flatMap(each -> Stream.of(each.from(), each.to()))
                    .filter(Objects::nonNull)
                    .forEach(day -> byDay.put(
                            day,
                            own.stream()
                                    .filter(each -> each.isOn(day))
                                    .map(Graded::grade)
                                    .findFirst()));
            grades.put(id, byDay);
        });
        return grades;
    }

    private Map<EnterpriseId, TreeMap<LocalDate, Integer>> headcounts(
            Condition condition, LocalDate first, LocalDate last) {
        var headcounts = new HashMap<EnterpriseId, TreeMap<LocalDate, Integer>>();
        Sql.of(
                        jdbc,
                        "select h.enterprise_id, h.as_of, h.headcount from enterprise e join headcount_declaration h on h.enterprise_id = e.enterprise_id where h.as_of <= :last and h.as_of >= coalesce((select max(y.as_of) from headcount_declaration y where y.enterprise_id = e.enterprise_id and y.as_of <= :first), h.as_of) and %s",
                        condition)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    headcounts
                            .computeIfAbsent(enterprise(row), id -> new TreeMap<>())
                            .put(row.getObject("as_of", LocalDate.class), row.getInt("headcount"));
                });
        return headcounts;
    }

    /** The certificates that count at these enterprises on at least one of the days. */
    public Map<EnterpriseId, Map<TrainingRole, List<Holding>>> of(
            Condition condition, LocalDate first, LocalDate last) {
        return of("select c.number,", condition, first, last);
    }

    /** The same of a few hundred enterprises at most: from these on, not from the certificates. */
    public Map<EnterpriseId, Map<TrainingRole, List<Holding>>> ofFew(
            Condition condition, LocalDate first, LocalDate last) {
        return of("select straight_join c.number,", condition, first, last);
    }

    private Map<EnterpriseId, Map<TrainingRole, List<Holding>>> of(
            String select, Condition condition, LocalDate first, LocalDate last) {
        var found = Sql.of(
                        jdbc,
                        """
                %s m.enterprise_id, c.role, c.person_id, c.certificate_id, c.last_day,
                  greatest(c.issued_on, m.joined_on) as from_day,
                  least(coalesce(adddate(c.last_day, 1), :never), coalesce(c.revoked_on, :never), coalesce(c.surrendered_on, :never), coalesce(c.superseded_on, :never), coalesce(m.left_on, :never)) as to_day,
                  c.revoked_on, c.surrendered_on, c.superseded_on,
                  exists (select 1 from certificate_suspension s where s.certificate_id = c.certificate_id) as suspended
                from enterprise e
                  join employment m on m.enterprise_id = e.enterprise_id
                  join certificate c on c.person_id = m.person_id
                where %s and %s and %s having from_day < to_day""",
                        select,
                        CertificateSql.lastsWithin("c", ":first", ":last"),
                        EmploymentSql.employedWithin("m", ":first", ":last"),
                        condition)
                .param("never", NEVER)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> found(row))
                .list();
        var suspensions = suspensions(found.stream()
                .filter(Found::suspended)
                .map(Found::certificate)
                .distinct()
                .toList());
        var result = new HashMap<EnterpriseId, Map<TrainingRole, List<Holding>>>();
        for (Found each : found) {
            var list = result.computeIfAbsent(each.holding().enterprise(), id -> new HashMap<>())
                    .computeIfAbsent(each.holding().role(), role -> new ArrayList<>());
            list.addAll(cut(each.holding(), suspensions.getOrDefault(each.certificate(), List.of())));
        }
        return result;
    }

    private static Found found(ResultSet row) throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        var reason = Shortage.Reason.LEFT;
        if (to.equals(lastDay.plusDays(1))) {
            reason = Shortage.Reason.EXPIRED;
        } else if (to.equals(row.getObject("revoked_on", LocalDate.class))) {
            reason = Shortage.Reason.REVOKED;
        } else if (to.equals(row.getObject("surrendered_on", LocalDate.class))) {
            reason = Shortage.Reason.SURRENDERED;
        } else if (to.equals(row.getObject("superseded_on", LocalDate.class))) {
            reason = Shortage.Reason.SUPERSEDED;
        }
        return new Found(
                row.getObject("certificate_id", UUID.class),
                new Holding(
                        enterprise(row),
                        TrainingRole.of(row.getString("role")),
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("number"),
                        row.getObject("from_day", LocalDate.class),
                        to,
                        reason,
                        lastDay),
                row.getBoolean("suspended"));
    }

    private Map<UUID, List<Suspension>> suspensions(List<UUID> certificates) {
        var byCertificate = new HashMap<UUID, List<Suspension>>();
        for (int i = 0; i < certificates.size(); i += AT_ONCE) {
            read(certificates.subList(i, Math.min(certificates.size(), i + AT_ONCE)), byCertificate);
        }
        return byCertificate;
    }

    private void read(List<UUID> certificates, Map<UUID, List<Suspension>> byCertificate) {
        jdbc.sql(
                        "select certificate_id, from_date, to_date from certificate_suspension where certificate_id in (:certificates)")
                .param("certificates", certificates)
                .query(row -> {
                    byCertificate
                            .computeIfAbsent(row.getObject("certificate_id", UUID.class), id -> new ArrayList<>())
                            .add(new Suspension(
                                    row.getObject("from_date", LocalDate.class),
                                    row.getObject("to_date", LocalDate.class)));
                });
    }

    /** What is left of a holding outside the suspensions, which may overlap each other. */
    private static List<Holding> cut(Holding whole, List<Suspension> suspensions) {
        var parts = new ArrayList<Holding>();
        LocalDate from = whole.from();
        for (Suspension gap : suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList()) {
            if (!gap.from().isBefore(whole.to()) || !from.isBefore(whole.to())) {
                break;
            }
            if (gap.from().isAfter(from)) {
                parts.add(whole.between(from, gap.from(), Shortage.Reason.SUSPENDED));
            }
            LocalDate again = gap.to() == null ? whole.to() : gap.to();
            if (again.isAfter(from)) {
                from = again;
            }
        }
        if (from.isBefore(whole.to())) {
            parts.add(whole.between(from, whole.to(), whole.end()));
        }
        return parts;
    }

    private static EnterpriseId enterprise(ResultSet row) throws SQLException {
        return new EnterpriseId(Rows.uuid(row, "enterprise_id"));
    }
}
