package org.nishang.notice.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.PersonsMerged;
import org.nishang.notice.NoticeFixture;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** From a cause to those whom it concerns. */
@ThinPortalTest
@Transactional
class TellingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private Causes causes;

    @Autowired
    private Telling telling;

    @Autowired
    private RestoredNotices restored;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private NoticeFixture fixture;
    private Facts facts;
    private PersonId person;
    private EnterpriseId enterprise;
    private UUID contact;
    private UUID office;
    private UUID elsewhere;

    @BeforeEach
    void anEnterpriseWithItsPeople() {
        fixture = new NoticeFixture(jdbc);
        facts = new Facts(jdbc);
        enterprise = facts.enterprise("Weavers", "339907", LocalDate.of(2020, 1, 1));
        person = facts.person("Wang");
        facts.employ(person, enterprise, LocalDate.of(2020, 1, 1), null);
        contact = fixture.contact("xq-contact", enterprise);
        office = fixture.office("xq-office", "3399");
        elsewhere = fixture.office("xq-elsewhere", "3305");
        telling.tellAll();
    }

    @Test
    void tellsTheSameCauseOnce() {
        causes.record(ends("90"));
        telling.tell();
        causes.record(List.of(ends("90"), ends("90")));
        telling.tell();

        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS 90");
    }

    @Test
    void reachesContactsWhereThePersonWorksAndTheAuthorityOfThatRegion() {
        causes.record(ends("7").to(EnumSet.allOf(Audience.class)));
        telling.tell();

        assertThat(List.of(person.value(), contact, office))
                .allMatch(one -> fixture.toldTo(one).equals(List.of("CERTIFICATE_ENDS 7")));
        assertThat(fixture.toldTo(elsewhere)).isEmpty();
    }

    @Test
    void whoIsNoLongerInUseIsNotTold() {
        jdbc.sql("update account set disabled = true where username = 'xq-contact'")
                .update();
        jdbc.sql(
                        "update account_role set until_day = '2020-12-31' where account_id = (select account_id from account where username = 'xq-office')")
                .update();
        causes.record(ends("7").to(EnumSet.allOf(Audience.class)));
        telling.tell();

        assertThat(fixture.toldTo(contact)).isEmpty();
        assertThat(fixture.toldTo(office)).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheOwnAct() {
        var second =
                fixture.account("xq-second", org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, null, "ALL", "");
        var first =
                fixture.account("xq-first", org.nishang.identity.AccountRole.TRAINING_ADMINISTRATOR, null, "ALL", "");
        As.administrator("xq-first")
                .run(() -> causes.record(Cause.toAuthority(
                        NoticeKind.APPROVAL_WAITS, UUID.randomUUID(), DAY, "staffing-rules", "STAFFING_RULES")));
        telling.tell();

        assertThat(fixture.toldTo(second)).containsExactly("APPROVAL_WAITS");
        assertThat(fixture.toldTo(first)).isEmpty();
    }

    @Test
    void whoIsContactAndHolderIsToldOnceAsTheHolder() {
        fixture.account(
                "xq-both",
                org.nishang.identity.AccountRole.TRAINING_CONTACT,
                person,
                "ENTERPRISE",
                enterprise.toString());
        causes.record(ends("7").to(EnumSet.allOf(Audience.class)));
        telling.tell();

        assertThat(jdbc.sql("select audience from notice where recipient = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("PERSON");
    }

    @Test
    void manyAreToldSomeAtATime() {
        causes.record(IntStream.range(0, Telling.AT_ONCE + 20)
                .mapToObj(n -> ends("90", "N" + n))
                .toList());

        assertThat(telling.tell()).isEqualTo(Telling.AT_ONCE);
        assertThat(telling.tell()).isEqualTo(20);
        assertThat(telling.tell()).isZero();
        assertThat(fixture.toldTo(person.value())).hasSize(Telling.AT_ONCE + 20);
    }

    @Test
    void aMergedPersonHasTheNoticesOfBothOnce() {
        var twin = facts.person("Wang");
        causes.record(
                List.of(ends("90"), Cause.of(NoticeKind.CERTIFICATE_ENDS, "other", twin, DAY, "other", "AUDITOR", 90)));
        telling.tell();
        events.publishEvent(new PersonsMerged(twin, person));

        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS", "CERTIFICATE_ENDS 90");
        assertThat(fixture.toldTo(twin.value())).isEmpty();
    }

    @Test
    void restoredDataTellsNothingOfWhatWaited() {
        causes.record(ends("90"));
        restored.restored("test");
        telling.tell();

        assertThat(fixture.toldTo(person.value())).isEmpty();
        causes.record(ends("60"));
        telling.tell();
        assertThat(fixture.toldTo(person.value())).containsExactly("CERTIFICATE_ENDS 60");
    }

    @Test
    void aKindThatIsNotToldHereYetIsLeftOut() {
        jdbc.sql("delete from notice_from where kind = 'CERTIFICATE_ENDS'").update();
        causes.record(ends("90"));
        telling.tell();

        assertThat(fixture.toldTo(person.value())).isEmpty();
    }

    private Cause ends(String step) {
        return ends(step, "JFP-D-2025-000001-0");
    }

    private Cause ends(String step, String number) {
        return Cause.of(NoticeKind.CERTIFICATE_ENDS, number, person, DAY, number, "DECLARANT", step)
                .at(step);
    }
}
