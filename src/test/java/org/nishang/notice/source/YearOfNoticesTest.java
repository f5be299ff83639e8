package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.invigilation.ExamWindows;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.sending.ReturnedNow;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A year in fast motion: 50 enterprises and 600 people whose certificates end, are renewed and revoked, and who leave;
 * exams open, codes end, records turn up twice; and whatever else there is news of. What was told is held against lists
 * that look at every fact on every day: no kind and no notice is missing, none is told twice.
 */
@ThinPortalTest
@Transactional
class YearOfNoticesTest {

    private static final String REGION = "339907";
    private static final int FIRMS = 50;
    private static final int PEOPLE = 600;
    private static final int[] HEADCOUNTS = {15, 50, 150, 400};
    private static final List<Map<Character, Integer>> REQUIRED =
            List.of(Map.of('D', 1, 'A', 1), Map.of('D', 1, 'A', 2), Map.of('D', 1, 'A', 3), Map.of('D', 2, 'A', 4));

    @Autowired
    private EndingCertificates endings;

    @Autowired
    private ShortEnterprises shortages;

    @Autowired
    private ExamTimes exams;

    @Autowired
    private EndingCodes codes;

    @Autowired
    private FoundDuplicates duplicates;

    @Autowired
    private DuePrivacyRequests privacy;

    @Autowired
    private ExamWindows windows;

    @Autowired
    private ReturnedNow returned;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TellingNow telling;

    @Autowired
    private NoticesFrom from;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    private final Random random = new Random(20270301);
    private final NaiveYear naive = new NaiveYear();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, UUID> certificates = new HashMap<>();
    private final Map<String, UUID> jobs = new HashMap<>();
    private final Map<UUID, String> recipients = new HashMap<>();
    private final Map<String, EnterpriseId> firms = new HashMap<>();
    private Facts facts;
    private YearOfNews news;
    private YearOfDays days;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void tellsEverythingOfAYearOnce() {
        facts = new Facts(jdbc);
        region(LocalDate.now(clock));
        from.swept(NoticeKind.CERTIFICATE_ENDS, LocalDate.now(clock));
        from.begin();
        sweep(LocalDate.now(clock));
        naive.look(LocalDate.now(clock), true);
        for (int day = 1; day <= 365; day++) {
            clock.move(Duration.ofDays(1));
            var today = LocalDate.now(clock);
            happens(today);
            newsCome();
            naive.look(today, false);
            days.look();
            sweep(today);
            if (day % 30 == 0) {
                sweep(today); // as after an interruption
            }
            telling.all();
        }

        var wanted = wanted();
        assertThat(wanted).hasSizeGreaterThan(2000).doesNotHaveDuplicates();
        var told = told();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(without(wanted, told)).as("missing").isEmpty();
        assertThat(without(told, wanted)).as("too many").isEmpty();
        assertThat(kinds).as("a kind that no year tells").containsExactlyInAnyOrder(NoticeKind.values());
    }

    private void sweep(LocalDate today) {
        endings.sweep(today);
        shortages.sweep(today);
        exams.sweep(today);
        codes.sweep(today);
        duplicates.sweep(today);
        privacy.sweep(today);
    }

    /** What the office of the region is told, the one of everything is told too. */
    private List<String> wanted() {
        var all = new ArrayList<>(news.told());
        all.addAll(days.told());
        for (String line : naive.told()) {
            all.add(line);
            if (line.startsWith("authority: ")) {
                all.add(line.replaceFirst("authority", "whole"));
            }
        }
        return all;
    }

    private static List<String> without(List<String> some, List<String> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(new HashSet<>(others));
        return List.copyOf(rest);
    }

    private void region(LocalDate today) {
        jdbc.sql("update notice_from set swept_until = null where kind in ('ENTERPRISE_SHORT', 'DUPLICATES_FOUND')")
                .update();
        var fixture = new NoticeFixture(jdbc);
        recipients.put(fixture.office("xq-year-office", REGION), "authority");
        recipients.put(fixture.account("xq-year-whole", AccountRole.TRAINING_ADMINISTRATOR, null, "ALL", ""), "whole");
        for (int n = 0; n < FIRMS; n++) {
            String name = "F" + n;
            EnterpriseId id = facts.enterprise(name, REGION, today.minusYears(5));
            facts.headcount(id, today.minusYears(4), HEADCOUNTS[n % 4]);
            naive.add(new NaiveYear.Firm(name, REQUIRED.get(n % 4)));
            firms.put(name, id);
            recipients.put(fixture.contact("xq-year-" + n, id), "contact of " + name);
            for (int k = 0; k < PEOPLE / FIRMS; k++) {
                String person = name + "P" + k;
                people.put(person, facts.person(person));
                recipients.put(people.get(person).value(), person);
                naive.employ(new NaiveYear.Job(person, name));
                jobs.put(person, facts.employ(people.get(person), id, today.minusYears(3), null));
                if (random.nextInt(3) > 0) {
                    char role = random.nextInt(3) == 0 ? 'D' : 'A';
                    var last = today.plusDays(random.nextInt(700) - 60);
                    certify(person, role, last.minusYears(2), last, null);
                }
            }
        }
        news = new YearOfNews(events, returned, jdbc, clock, random, firms, one("F1P1"));
        days = new YearOfDays(windows, jdbc, clock, random, people, this::firmOf);
        people.keySet().stream()
                .filter(person -> person.endsWith("P5"))
                .sorted()
                .forEach(days::learns);
    }

    private Optional<String> firmOf(String person) {
        var today = LocalDate.now(clock);
        return naive.jobs().stream()
                .filter(job -> job.person.equals(person) && job.isOn(today))
                .map(job -> job.firm)
                .findFirst();
    }

    private YearOfNews.One one(String person) {
        return new YearOfNews.One(person, people.get(person), firmOf(person));
    }

    private String anybody() {
        return "F%dP%d".formatted(random.nextInt(FIRMS), random.nextInt(PEOPLE / FIRMS));
    }

    /** Some are renewed near their end, some revoked; some people leave, today or in two weeks. */
    private void happens(LocalDate today) {
        for (NaiveYear.Certificate one : List.copyOf(naive.certificates())) {
            long left = today.until(one.lastDay, java.time.temporal.ChronoUnit.DAYS);
            if (left > 0 && left < 80 && one.revoked == null && !one.renewed && random.nextInt(90) == 0) {
                one.renewed = true;
                certify(one.person, one.role, today, one.lastDay.plusDays(400), certificates.get(one.number));
            } else if (one.isValid(today) && one.revoked == null && random.nextInt(4000) == 0) {
                one.revoked = today.plusDays(random.nextInt(2) * 20L);
                facts.revoke(certificates.get(one.number), one.revoked);
            }
        }
        for (NaiveYear.Job job : naive.jobs()) {
            if (job.left == null && random.nextInt(3000) == 0) {
                job.left = today.plusDays(random.nextInt(2) * 14L);
                facts.leave(jobs.get(job.person), job.left);
            }
        }
    }

    private void newsCome() {
        for (int n = random.nextInt(3); n > 0; n--) {
            news.happens(one(anybody()));
        }
        days.happens(anybody(), firms.get("F2"), REGION);
    }

    private void certify(String person, char role, LocalDate issued, LocalDate last, UUID renews) {
        var id = facts.certificate(people.get(person), TrainingRole.of(String.valueOf(role)), issued, last, renews);
        String number = facts.numberOf(id);
        certificates.put(number, id);
        naive.certify(new NaiveYear.Certificate(number, person, role, issued, last));
    }

    /** Of the people and enterprises of this test: as the naive list says it. */
    private List<String> told() {
        return jdbc
                .sql("""
                select n.recipient, c.kind, c.subject, c.step from notice n join notice_cause c using (cause_id)""")
                .query((row, n) -> said(
                        row.getObject("recipient", UUID.class),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("step")))
                .list()
                .stream()
                .filter(line -> !line.startsWith("null"))
                .toList();
    }

    private String said(UUID recipient, String kind, String subject, String step) {
        String who = recipients.get(recipient) + ": ";
        if (recipients.containsKey(recipient)) {
            kinds.add(NoticeKind.valueOf(kind));
        }
        return switch (NoticeKind.valueOf(kind)) {
            case CERTIFICATE_ENDS -> who + subject + " " + step;
            case ENTERPRISE_SHORT -> {
                var parts = subject.split(":");
                yield who + firm(parts[0]) + " "
                        + TrainingRole.valueOf(parts[1]).code() + " " + parts[2] + " " + step;
            }
            default -> who + kind + " " + subject + " " + step.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T.*", "$1");
        };
    }

    private String firm(String id) {
        return firms.entrySet().stream()
                .filter(one -> one.getValue().toString().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
