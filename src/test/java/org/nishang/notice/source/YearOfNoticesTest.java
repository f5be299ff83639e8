package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * A year in fast motion: 50 enterprises and 600 people whose certificates end, are renewed and revoked, and who leave.
 * What was told is held against a list that looks at every fact on every day: none is missing, none is told twice.
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
    private TellingNow telling;

    @Autowired
    private NoticesFrom from;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(20270301);
    private final NaiveYear naive = new NaiveYear();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, UUID> certificates = new HashMap<>();
    private final Map<String, UUID> jobs = new HashMap<>();
    private final Map<UUID, String> recipients = new HashMap<>();
    private final Map<String, String> firms = new HashMap<>();
    private Facts facts;

    @AfterEach
    void presentAgain() {
        clock.reset();
    }

    @Test
    void tellsEverythingOfAYearOnce() {
        facts = new Facts(jdbc);
        region(LocalDate.now(clock));
        from.swept(NoticeKind.CERTIFICATE_ENDS, LocalDate.now(clock));
        shortages.sweep(LocalDate.now(clock));
        naive.look(LocalDate.now(clock), true);
        for (int day = 1; day <= 365; day++) {
            clock.move(Duration.ofDays(1));
            var today = LocalDate.now(clock);
            happens(today);
            naive.look(today, false);
            sweep(today);
            if (day % 30 == 0) {
                sweep(today); // as after an interruption
            }
            telling.all();
        }

        assertThat(naive.told()).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        var told = told();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(without(naive.told(), told)).as("missing").isEmpty();
        assertThat(without(told, naive.told())).as("too many").isEmpty();
    }

    private void sweep(LocalDate today) {
        endings.sweep(today);
        shortages.sweep(today);
    }

    private static List<String> without(List<String> some, List<String> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(new HashSet<>(others));
        return List.copyOf(rest);
    }

    private void region(LocalDate today) {
        jdbc.sql("update notice_from set swept_until = null where kind = 'ENTERPRISE_SHORT'")
                .update();
        var fixture = new NoticeFixture(jdbc);
        recipients.put(fixture.office("xq-year-office", REGION), "authority");
        for (int n = 0; n < FIRMS; n++) {
            String name = "F" + n;
            EnterpriseId id = facts.enterprise(name, REGION, today.minusYears(5));
            facts.headcount(id, today.minusYears(4), HEADCOUNTS[n % 4]);
            naive.add(new NaiveYear.Firm(name, REQUIRED.get(n % 4)));
            firms.put(id.toString(), name);
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
                select n.recipient, c.kind, c.subject, c.step from notice n join notice_cause c using (cause_id)
                where c.kind in ('CERTIFICATE_ENDS', 'ENTERPRISE_SHORT')""")
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
        String what = subject;
        if (kind.equals("ENTERPRISE_SHORT")) {
            var parts = subject.split(":");
            what = firms.get(parts[0]) + " " + TrainingRole.valueOf(parts[1]).code() + " " + parts[2];
        }
        return recipients.get(recipient) + ": " + what + " " + step;
    }
}
