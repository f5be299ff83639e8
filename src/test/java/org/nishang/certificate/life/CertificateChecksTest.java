package org.nishang.certificate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.TrainingRole;
import org.nishang.common.check.Finding;
import org.nishang.common.check.Invariant;
import org.nishang.people.person.PersonRegister;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each check of certificates finds what is broken, and only that. */
@PortalTest
@Transactional
class CertificateChecksTest {

    @Autowired
    private SeriesCheck series;

    @Autowired
    private OriginCheck origin;

    @Autowired
    private OverlapCheck overlap;

    @Autowired
    private CompletionCheck completion;

    @Autowired
    private CertificateSeries numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonRegister people;

    @Autowired
    private CertificateFixture given;

    @Test
    void aRemovedCertificateLeavesAGapInItsSeries() {
        given.complete(given.person("甲"), TrainingRole.AUDITOR, "2077-03-01");
        var second = given.complete(given.person("乙"), TrainingRole.AUDITOR, "2077-03-01");
        given.complete(given.person("丙"), TrainingRole.AUDITOR, "2077-03-01");
        assertThat(messages(series, second.number())).isEmpty();

        jdbc.sql("delete from certificate where number = ?")
                .param(second.number())
                .update();

        assertThat(messages(series, second.number())).containsExactly("certificate.check.series.missing");
    }

    @Test
    void numbersThatWereRecordedAreNotMissedBetween() {
        given.complete(given.person("甲"), TrainingRole.AUDITOR, "2077-03-01");
        numbers.recorded(new CertificateNumber("JFP", TrainingRole.AUDITOR, 2077, 9));
        var next = given.complete(given.person("乙"), TrainingRole.AUDITOR, "2077-03-02");

        assertThat(next.number()).startsWith("JFP-A-2077-000010-");
        assertThat(series.check().findings())
                .extracting(Finding::subject)
                .noneMatch(number -> number.startsWith("JFP-A-2077-"));
    }

    @Test
    void aNumberAheadOfItsSeriesIsFound() {
        given.complete(given.person("甲"), TrainingRole.AUDITOR, "2077-03-01");
        String number = new CertificateNumber("JFP", TrainingRole.AUDITOR, 2077, 7).toString();
        given.recorded(given.person("乙"), number, "A", "2077-01-01", "2079-12-31");

        assertThat(messages(series, number)).containsExactly("certificate.check.series.ahead");
        assertThat(messages(origin, number)).containsExactly("certificate.check.origin.nothing");
    }

    @Test
    void aRecordedNumberIsAGroundAndOneFromElsewhereToo() {
        numbers.recorded(new CertificateNumber("JFP", TrainingRole.AUDITOR, 2077, 7));
        String ours = new CertificateNumber("JFP", TrainingRole.AUDITOR, 2077, 7).toString();
        given.recorded(given.person("甲"), ours, "A", "2077-01-01", "2079-12-31");
        given.recorded(given.person("乙"), "浙内审2077-12", "A", "2077-01-01", "2079-12-31");

        assertThat(messages(origin, ours)).isEmpty();
        assertThat(messages(origin, "浙内审2077-12")).isEmpty();
    }

    @Test
    void aCertificateOfAProgrammeThatNobodyCompletedHasNoGround() {
        var issued = given.complete(given.person("甲"), TrainingRole.AUDITOR, "2077-03-01");

        assertThat(messages(origin, issued.number())).containsExactly("certificate.check.origin.incomplete");
    }

    @Test
    void twoAtOnceAreFoundUnlessOneRenewsTheOther() {
        var person = given.person("甲");
        UUID first = given.recorded(person, "X-77-1", "A", "2074-01-01", "2077-01-31");
        UUID second = given.recorded(person, "X-77-2", "A", "2077-01-10", "2080-01-31");

        assertThat(overlap.check().findings())
                .filteredOn(found -> found.subject().equals("X-77-1"))
                .singleElement()
                .satisfies(
                        found -> assertThat(found.arguments()).containsExactly("X-77-2", "2077-01-10", "2077-01-31"));

        jdbc.sql("update certificate set renews = ? where certificate_id = ?")
                .params(first, second)
                .update();
        assertThat(messages(overlap, "X-77-1")).isEmpty();

        jdbc.sql("update certificate set renews = null, revoked_on = '2077-02-01' where certificate_id = ?")
                .param(second)
                .update();
        assertThat(messages(overlap, "X-77-1")).hasSize(1);

        jdbc.sql("update certificate set revoked_on = '2077-01-10' where certificate_id = ?")
                .param(first)
                .update();
        assertThat(messages(overlap, "X-77-1"))
                .as("the first ended the day before")
                .isEmpty();
    }

    @Test
    void aCompletionWithoutItsCertificateIsFound() {
        var person = given.person("甲");
        jdbc.sql("""
                insert into enrolment (enrolment_id, person_id, programme, enrolled_at, completed_on, version)
                select ?, ?, min(code), '1999-01-01', '1999-02-01', 0 from programme""").params(UUID.randomUUID(), person.value()).update();

        assertThat(completion.check().findings())
                .filteredOn(found -> found.link().equals("people/" + person))
                .extracting(Finding::message)
                .containsExactly("certificate.check.completion.none");
    }

    private static List<String> messages(Invariant check, String subject) {
        return check.check().findings().stream()
                .filter(found -> found.subject().equals(subject))
                .map(Finding::message)
                .toList();
    }
}
