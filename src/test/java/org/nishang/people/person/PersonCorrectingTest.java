package org.nishang.people.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nishang.testing.Refusals.refuses;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.StaffSheet;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Name, number and mobile of a person are put right, with the reason, by whom they concern. */
@PortalTest
@Transactional
class PersonCorrectingTest {

    private static final LocalDate JOINED = LocalDate.of(2025, 3, 1);
    private static final ResidentIdNumber RIGHT = StaffFixture.document("19880421", 71);
    private static final String WHY = "登记时看错";

    @Autowired
    private PersonCorrecting correcting;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private JdbcClient jdbc;

    private EnterpriseId here;
    private EnterpriseId there;
    private As contact;
    private PersonId person;

    @BeforeEach
    void employed() {
        here = EnterpriseFixture.register(enterprises, "330482", 71, "平湖试样戊制衣有限公司");
        there = EnterpriseFixture.register(enterprises, "330481", 72, "海宁试样己制衣有限公司");
        contact = As.contact(Scope.ofEnterprise(here));
        person = contact.call(() -> join(new NewPerson(StaffFixture.document("19880412", 71), "王小明", "13800000001")));
    }

    @Test
    void theNameIsPutRightAndFound() {
        contact.run(() -> correcting.name(person, " 王晓明 ", WHY));

        assertThat(sheet().person().name()).isEqualTo("王晓明");
        assertThat(sheet().corrections())
                .extracting(CorrectionRow::fact, CorrectionRow::was, CorrectionRow::became, CorrectionRow::reason)
                .containsExactly(tuple(CorrectedFact.NAME, "王小明", "王晓明", WHY));
        refuses("people.correction.same", () -> contact.run(() -> correcting.name(person, "王晓明", WHY)));
        refuses("people.name-form", () -> contact.run(() -> correcting.name(person, " ", WHY)));
        refuses("people.correction.reason-missing", () -> contact.run(() -> correcting.name(person, "王明", "")));
    }

    @Test
    void theNumberIsPutRightAndTheWrongOneMakesNobodyNew() {
        contact.run(() -> correcting.document(person, RIGHT, WHY));

        assertThat(sheet().person().documentMasked()).isEqualTo(RIGHT.masked());
        assertThat(As.administrator(Scope.ALL).call(() -> joinAt(there, new NewPerson(RIGHT, "王小明", null), JOINED)))
                .as("who comes with the right number is the same person")
                .isEqualTo(person);
        refuses(
                "people.correction.document-was",
                () -> contact.run(() -> join(new NewPerson(StaffFixture.document("19880412", 71), "王小明", null))));
    }

    @Test
    void aNumberThatSomebodyElseHasIsClaimedAndToldToTheAuthorityOnly() {
        var other = As.contact(Scope.ofEnterprise(there));
        other.run(() -> joinAt(there, new NewPerson(RIGHT, "李大力", null), JOINED));

        refuses(
                "people.already-registered",
                () -> As.administrator(Scope.ALL).run(() -> correcting.document(person, RIGHT, WHY)));
        contact.run(() -> correcting.document(person, RIGHT, WHY));

        assertThat(sheet().person().documentMasked()).isEqualTo(RIGHT.masked());
        assertThat(jdbc.sql("select claimed_hash is not null from person_identity where person_id = ?")
                        .param(person.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theMobileIsPutRightOrForgotten() {
        contact.run(() -> correcting.mobile(person, "139 0000 0001", WHY));
        assertThat(sheet().person().mobileMasked()).isEqualTo("139****0001");

        contact.run(() -> correcting.mobile(person, "", WHY));
        assertThat(sheet().person().mobileMasked()).isEmpty();
        assertThat(sheet().corrections()).hasSize(2);
        refuses("people.correction.same", () -> contact.run(() -> correcting.mobile(person, "", WHY)));
        refuses("people.mobile-form", () -> contact.run(() -> correcting.mobile(person, "123", WHY)));
    }

    @Test
    void nameAndNumberOfACertificateHolderAreTheAuthoritys() {
        new Facts(jdbc).certificate(person, TrainingRole.DECLARANT, JOINED, JOINED.plusYears(2));

        refuses("people.correction.fixed", () -> contact.run(() -> correcting.name(person, "王晓明", WHY)));
        refuses("people.correction.fixed", () -> contact.run(() -> correcting.document(person, RIGHT, WHY)));
        contact.run(() -> correcting.mobile(person, "13900000001", WHY));
        As.administrator(Scope.ALL).run(() -> correcting.name(person, "王晓明", WHY));

        assertThat(sheet().person().name()).isEqualTo("王晓明");
    }

    @Test
    void whatOnePersonPassedDoesNotBecomeAnothers() {
        var facts = new Facts(jdbc);
        facts.outcome(
                facts.session("更正班", TrainingRole.DECLARANT, 4, JOINED, JOINED.plusDays(2)),
                person,
                JOINED.plusDays(2),
                1);

        refuses("people.correction.fixed", () -> contact.run(() -> correcting.name(person, "李大力", WHY)));
        refuses("people.correction.fixed", () -> contact.run(() -> correcting.document(person, RIGHT, WHY)));
    }

    @Test
    void whoDoesNotEmployThePersonCorrectsNothing() {
        var stranger = As.contact(Scope.ofEnterprise(there));

        refuses("common.unknown-id", () -> stranger.run(() -> correcting.name(person, "王晓明", WHY)));
        refuses("common.unknown-id", () -> stranger.run(() -> correcting.document(person, RIGHT, WHY)));
        refuses("common.unknown-id", () -> stranger.run(() -> correcting.mobile(person, "13900000001", WHY)));
    }

    private PersonId join(NewPerson wanted) {
        return joinAt(here, wanted, JOINED);
    }

    private PersonId joinAt(EnterpriseId enterprise, NewPerson wanted, LocalDate on) {
        return StaffFixture.joined(moves.join(new NewStaff(wanted, enterprise, Set.of(Post.DECLARANT), on)));
    }

    private StaffSheet sheet() {
        return contact.call(() -> directory.sheet(person));
    }
}
