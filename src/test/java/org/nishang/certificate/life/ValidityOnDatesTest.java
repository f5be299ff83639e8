package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Sql;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rules of validity, in SQL and in Java, against one table and against a naive model. */
@PortalTest
@Transactional
class ValidityOnDatesTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CertificateFixture given;

    @Autowired
    private Certificates certificates;

    private PersonId person;
    private int next;

    @BeforeEach
    void fixture() {
        person = given.person("李小明");
    }

    @Test
    void isValidFromItsFirstDayThroughItsLast() {
        UUID plain = certificate();

        holds(plain, "2023-12-31", CertificateStatus.NOT_YET);
        holds(plain, "2024-01-01", CertificateStatus.VALID);
        holds(plain, "2025-12-31", CertificateStatus.VALID);
        holds(plain, "2026-01-01", CertificateStatus.EXPIRED);
    }

    @Test
    void isInvalidFromTheDayOfRevocationForEver() {
        UUID revoked = certificate();
        given.change(revoked, "revoked_on", "2024-06-01");

        holds(revoked, "2024-05-31", CertificateStatus.VALID);
        holds(revoked, "2024-06-01", CertificateStatus.REVOKED);
        holds(revoked, "2027-01-01", CertificateStatus.REVOKED);
    }

    @Test
    void isInvalidFromTheDayOfSurrenderAndOfCorrection() {
        UUID surrendered = certificate();
        given.change(surrendered, "surrendered_on", "2024-06-01");
        UUID superseded = certificate();
        given.change(superseded, "superseded_on", "2024-06-01");

        holds(surrendered, "2024-05-31", CertificateStatus.VALID);
        holds(surrendered, "2024-06-01", CertificateStatus.SURRENDERED);
        holds(superseded, "2024-05-31", CertificateStatus.VALID);
        holds(superseded, "2024-06-01", CertificateStatus.SUPERSEDED);
    }

    @Test
    void restsWhileSuspendedAndIsValidAgainAfter() {
        UUID suspended = certificate();
        given.suspend(suspended, "2024-03-01", "2024-04-01");
        given.suspend(suspended, "2025-11-01", null);

        holds(suspended, "2024-02-29", CertificateStatus.VALID);
        holds(suspended, "2024-03-01", CertificateStatus.SUSPENDED);
        holds(suspended, "2024-03-31", CertificateStatus.SUSPENDED);
        holds(suspended, "2024-04-01", CertificateStatus.VALID);
        holds(suspended, "2025-12-31", CertificateStatus.SUSPENDED);
        holds(suspended, "2026-01-01", CertificateStatus.EXPIRED);
    }

    @Test
    void saysTheGravestOfSeveralStates() {
        UUID many = certificate();
        given.suspend(many, "2024-02-01", null);
        given.change(many, "superseded_on", "2024-03-01");
        given.change(many, "surrendered_on", "2024-04-01");
        given.change(many, "revoked_on", "2024-05-01");

        holds(many, "2024-02-01", CertificateStatus.SUSPENDED);
        holds(many, "2024-03-01", CertificateStatus.SUPERSEDED);
        holds(many, "2024-04-01", CertificateStatus.SURRENDERED);
        holds(many, "2024-05-01", CertificateStatus.REVOKED);
    }

    @Test
    void agreesWithANaiveModelOnRandomHistories() {
        var random = new Random(20261124);
        for (int history = 0; history < 60; history++) {
            UUID id = certificate();
            var model = new Model(id, random);
            for (int check = 0; check < 12; check++) {
                LocalDate day = FROM.minusDays(40).plusDays(random.nextInt(860));
                boolean valid = model.isValidOn(day);

                assertThat(sqlStatus(id, day) == CertificateStatus.VALID)
                        .as("%s on %s", model, day)
                        .isEqualTo(valid);
                agree(id, day);
            }
        }
    }

    @Test
    void expiresSoonOnlyWhileValidAndNotRenewed() {
        UUID plain = certificate();
        UUID revoked = certificate();
        given.change(revoked, "revoked_on", "2025-12-01");
        UUID renewed = certificate();
        UUID renewal = certificate();
        given.change(renewal, "issued_on", "2025-12-10");
        given.change(renewal, "last_day", "2027-12-31");
        jdbc.sql("update certificate set renews = ? where certificate_id = ?")
                .params(renewed, renewal)
                .update();

        assertThat(expiring("2025-12-01", 29)).isEmpty();
        assertThat(expiring("2025-12-01", 30)).containsExactlyInAnyOrder(plain, renewed);
        assertThat(expiring("2025-12-10", 30)).containsExactly(plain);
        assertThat(expiring("2026-01-01", 30)).isEmpty();
    }

    private List<UUID> expiring(String day, int days) {
        return Sql.of(
                        jdbc,
                        "select c.certificate_id from certificate c where c.person_id = :person and %s",
                        CertificateSql.expiringWithin("c", ":d", ":days"))
                .param("person", person.value())
                .param("d", LocalDate.parse(day))
                .param("days", days)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private UUID certificate() {
        return given.recorded(person, "TEST-" + ++next, "A", FROM.toString(), LAST.toString());
    }

    private void holds(UUID id, String day, CertificateStatus expected) {
        assertThat(agree(id, LocalDate.parse(day))).as(day).isEqualTo(expected);
    }

    /** SQL's two expressions and Java say the same. */
    private CertificateStatus agree(UUID id, LocalDate day) {
        CertificateStatus sql = sqlStatus(id, day);
        boolean valid = Sql.of(
                                jdbc,
                                "select count(*) from certificate c where c.certificate_id = :id and %s",
                                CertificateSql.validOn("c", ":d"))
                        .param("id", id)
                        .param("d", day)
                        .query(Integer.class)
                        .single()
                == 1;
        assertThat(valid).isEqualTo(sql == CertificateStatus.VALID);
        assertThat(certificates.findById(new CertificateId(id)).orElseThrow().statusOn(day))
                .as("Java on %s", day)
                .isEqualTo(sql);
        return sql;
    }

    private CertificateStatus sqlStatus(UUID id, LocalDate day) {
        return CertificateStatus.valueOf(jdbc.sql("select %s from certificate c where c.certificate_id = :id"
                        .formatted(CertificateSql.statusOn("c", ":d")))
                .param("id", id)
                .param("d", day)
                .query(String.class)
                .single());
    }

    /** Every day on its own, without a rule in common with the product's. */
    private class Model {

        private final @Nullable LocalDate ends;
        private final List<LocalDate> suspended = new ArrayList<>();

        Model(UUID id, Random random) {
            if (random.nextInt(3) == 0) {
                ends = FROM.plusDays(random.nextInt(700));
                String[] ways = {"revoked_on", "surrendered_on", "superseded_on"};
                given.change(id, ways[random.nextInt(3)], ends.toString());
            } else {
                ends = null;
            }
            LocalDate from = FROM;
            for (int i = random.nextInt(3); i > 0; i--) {
                from = from.plusDays(1 + random.nextInt(150));
                LocalDate to = from.plusDays(1 + random.nextInt(100));
                given.suspend(id, from.toString(), to.toString());
                from.datesUntil(to).forEach(suspended::add);
                from = to;
            }
        }

        boolean isValidOn(LocalDate day) {
            return FROM.datesUntil(LAST.plusDays(1))
                    .filter(valid -> ends == null || valid.isBefore(ends))
                    .filter(valid -> !suspended.contains(valid))
                    .anyMatch(day::equals);
        }

        @Override
        public String toString() {
            return "ends " + ends + ", suspended " + suspended.size() + " days";
        }
    }
}
