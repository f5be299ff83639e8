package org.nishang.notice.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.cause.TellingNow;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.upkeep.RestoreWitness;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What days bring, and what they do not: nothing that was past when the portal heard of it. */
@ThinPortalTest
@Transactional
class DueDaysTest {

    @Autowired
    private EndingCertificates endings;

    @Autowired
    private ShortEnterprises shortages;

    @Autowired
    private TellingNow telling;

    @Autowired
    private NoticesFrom from;

    @Autowired
    private ObjectProvider<RestoreWitness> witnesses;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Facts facts;
    private NoticeFixture fixture;
    private LocalDate today;

    @BeforeEach
    void sweptToday() {
        facts = new Facts(jdbc);
        fixture = new NoticeFixture(jdbc);
        today = LocalDate.now(clock);
        from.swept(NoticeKind.CERTIFICATE_ENDS, today);
        shortages.sweep(today);
        telling.all();
    }

    @Test
    void aThousandOldCertificatesThatComeByAFileTellNothing() {
        var person = facts.person("Old");
        int before = causes();
        for (int n = 0; n < 1000; n++) {
            // from long over to the last step that is past already
            facts.certificate(person, TrainingRole.AUDITOR, today.minusYears(3), today.plusDays(6 - n));
        }
        sweep(today);
        sweep(today.plusDays(1));

        assertThat(causes()).isEqualTo(before);
    }

    @Test
    void aCertificateThatComesByAFileIsToldOfFromItsNextStepOn() {
        var person = certified(today.plusDays(45));
        sweep(today.plusDays(14));
        assertThat(fixture.toldTo(person.value())).isEmpty();

        sweep(today.plusDays(15));
        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS 30");
    }

    @Test
    void afterALongStopOnlyTheLastStepIsTold() {
        var soon = certified(today.plusDays(95));
        var over = certified(today.plusDays(50));
        sweep(today.plusDays(70));

        assertThat(fixture.toldTo(soon.value())).containsExactly("CERTIFICATE_ENDS 30");
        assertThat(fixture.toldTo(over.value())).isEmpty();
    }

    @Test
    void aRenewedCertificateIsToldOfNoMore() {
        var person = facts.person("Renewed");
        var old = facts.certificate(person, TrainingRole.AUDITOR, today.minusYears(2), today.plusDays(95));
        sweep(today.plusDays(5));
        facts.certificate(person, TrainingRole.AUDITOR, today, today.plusYears(2), old);
        sweep(today.plusDays(70));

        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS 90");
    }

    @Test
    void aShortageThatMovesIsOneAndOneThatBeganBeforeItWasFoundIsPast() {
        var enterprise = enterprise();
        var contact = fixture.contact("xq-short", enterprise);
        var past = enterprise();
        var contactOfPast = fixture.contact("xq-past", past);
        work(enterprise, today.plusDays(80));
        work(enterprise, today.plusDays(400));
        sweep(today);
        assertThat(fixture.toldTo(contact)).containsExactly("ENTERPRISE_SHORT AHEAD");

        work(enterprise, today.plusDays(85));
        sweep(today.plusDays(1));
        sweep(today.plusDays(60));

        assertThat(fixture.toldTo(contact))
                .filteredOn(told -> told.startsWith("ENTERPRISE_SHORT"))
                .containsExactly("ENTERPRISE_SHORT AHEAD", "ENTERPRISE_SHORT MONTH");
        assertThat(fixture.toldTo(contactOfPast)).isEmpty();
    }

    @Test
    void restoredDataTellsNothingAgain() {
        var person = certified(today.plusDays(91));
        var enterprise = enterprise();
        var contact = fixture.contact("xq-restored", enterprise);
        work(enterprise, today.plusDays(60));
        work(enterprise, today.plusDays(400));
        // As it was backed up: not swept for days. It is restored ten days later.
        witnesses
                .orderedStream()
                .filter(witness -> witness.getClass().getPackageName().contains("notice"))
                .forEach(witness -> witness.restored("test"));
        sweep(today.plusDays(10));
        sweep(today.plusDays(11));
        assertThat(fixture.toldTo(person.value())).isEmpty();
        assertThat(fixture.toldTo(contact)).isEmpty();

        sweep(today.plusDays(31));
        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS 60");
    }

    private PersonId certified(LocalDate lastDay) {
        var person = facts.person("Holder");
        facts.certificate(person, TrainingRole.AUDITOR, today.minusYears(2), lastDay);
        return person;
    }

    /** One declarant and two auditors are required. */
    private EnterpriseId enterprise() {
        var enterprise = facts.enterprise("Weavers", "339907", today.minusYears(3));
        facts.headcount(enterprise, today.minusYears(1), 50);
        var declarant = facts.person("Declarant");
        facts.employ(declarant, enterprise, today.minusYears(2), null);
        facts.certificate(declarant, TrainingRole.DECLARANT, today.minusYears(2), today.plusYears(3));
        return enterprise;
    }

    private void work(EnterpriseId enterprise, LocalDate lastDay) {
        var auditor = certified(lastDay);
        facts.employ(auditor, enterprise, today.minusYears(2), null);
    }

    private void sweep(LocalDate day) {
        endings.sweep(day);
        shortages.sweep(day);
        telling.all();
    }

    private int causes() {
        return jdbc.sql("select count(*) from notice_cause where kind = 'CERTIFICATE_ENDS'")
                .query(Integer.class)
                .single();
    }
}
