package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.check.CertificateCheck;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.platform.database.Sql;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random lives of certificates: acts and renewals in any order. What is valid on a day is asked of SQL, of the
 * aggregate and of {@link NaiveLife}, which ticks off single days.
 */
@PortalTest
@Transactional
class LifeHistoriesTest {

    private static final CertificateEvent[] ACTS = {
        CertificateEvent.SUSPENDED,
        CertificateEvent.SUSPENDED,
        CertificateEvent.REINSTATED,
        CertificateEvent.REINSTATED,
        CertificateEvent.REISSUED,
        CertificateEvent.SURRENDERED,
        CertificateEvent.REVOKED
    };

    private static final List<LocalDate> BEGINNINGS = List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 1));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private Certificates certificates;

    @Autowired
    private CertificateLife life;

    @Autowired
    private CertificateCheck check;

    @Autowired
    private MovableClock clock;

    private int done;
    private int refused;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void sqlJavaAndSingleDaysAgreeOnRandomLives() {
        jdbc.sql("update certification_rule set bar_months = 0").update();
        var random = new Random(20261124);
        for (int n = 0; n < 25; n++) {
            PersonId person = given.person("历史人" + n);
            LocalDate today = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
            var lives = new ArrayList<NaiveLife>();
            complete(person, today, lives);
            for (int step = 0; step < 16; step++) {
                if (random.nextInt(4) == 0) {
                    today = nearTheEnd(lives, today, random);
                    complete(person, today, lives);
                } else {
                    today = today.plusDays(random.nextInt(60));
                    decide(lives.get(random.nextInt(lives.size())), today, random);
                }
            }
            for (NaiveLife one : lives) {
                one.edges().forEach(day -> agrees(one, day));
                for (int i = 0; i < 15; i++) {
                    agrees(one, one.issued().plusDays(random.nextInt(1600) - 30));
                }
            }
        }
        assertThat(done).isGreaterThan(60);
        assertThat(refused).isGreaterThan(60);
    }

    /** Days on which renewals have been counted wrongly elsewhere: around window and last day. */
    private static LocalDate nearTheEnd(List<NaiveLife> lives, LocalDate today, Random random) {
        LocalDate last = lives.getLast().last();
        int[] edges = {-31, -30, -29, -1, 0, 1, -200};
        LocalDate day = last.plusDays(edges[random.nextInt(edges.length)]);
        return day.isBefore(today) ? today.plusDays(1) : day;
    }

    private void complete(PersonId person, LocalDate on, List<NaiveLife> lives) {
        NaiveLife naive = NaiveLife.next(lives, on);
        var issued = given.complete(person, TrainingRole.DECLARANT, on.toString());
        assertThat(issued.lastDay()).as("issued on %s", on).isEqualTo(naive.last());
        naive.is(issued.id());
        lives.add(naive);
    }

    private void decide(NaiveLife naive, LocalDate today, Random random) {
        var kind = ACTS[random.nextInt(ACTS.length)];
        LocalDate on = kind == CertificateEvent.REISSUED ? today : today.plusDays(random.nextInt(100) - 20);
        @Nullable
        LocalDate until =
                kind == CertificateEvent.SUSPENDED && random.nextBoolean() ? on.plusDays(random.nextInt(80)) : null;
        var certificate = certificates.findById(new CertificateId(naive.id())).orElseThrow();
        try {
            certificate.take(new CertificateAct(kind, on, until, "试验"), today);
        } catch (Refusal refusal) {
            refused++;
            return;
        }
        certificates.saveAndFlush(certificate);
        naive.take(kind, on, until);
        done++;
    }

    private void agrees(NaiveLife naive, LocalDate day) {
        boolean sql = Sql.of(
                                jdbc,
                                "select count(*) from certificate c where c.certificate_id = :id and %s",
                                CertificateSql.validOn("c", ":d"))
                        .param("id", naive.id())
                        .param("d", day)
                        .query(Integer.class)
                        .single()
                == 1;
        var java = certificates
                .findById(new CertificateId(naive.id()))
                .orElseThrow()
                .statusOn(day);

        assertThat(sql).as("SQL on %s: %s", day, naive).isEqualTo(naive.isValidOn(day));
        assertThat(java == CertificateStatus.VALID)
                .as("Java on %s: %s", day, naive)
                .isEqualTo(naive.isValidOn(day));
    }

    @Test
    void aDayBeginsAtMidnightInBeijing() {
        LocalDate today = LocalDate.now(clock);
        PersonId person = given.person("李小明");
        UUID id = given.complete(
                        person, TrainingRole.AUDITOR, today.minusDays(9).toString())
                .id();
        String number = jdbc.sql("select number from certificate where certificate_id = ?")
                .param(id)
                .query(String.class)
                .single();
        As.administrator(Scope.ALL)
                .run(() -> life.act(
                        number,
                        life.sheet(number, today).version(),
                        new CertificateAct(CertificateEvent.REVOKED, today.plusDays(1), null, "试验")));
        clock.move(Duration.between(
                clock.instant(),
                today.atTime(LocalTime.of(23, 59, 0)).atZone(clock.getZone()).toInstant()));

        assertThat(check.check(number).orElseThrow().status()).isEqualTo(CertificateStatus.VALID);
        clock.move(Duration.ofMinutes(1));
        assertThat(check.check(number).orElseThrow().status()).isEqualTo(CertificateStatus.REVOKED);
    }
}
