package org.nishang.people.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.person.CorrectedFact;
import org.nishang.people.person.CorrectionRow;
import org.nishang.people.person.PersonRegister;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded wrongly of an employment is put right, with the reason, and only where it can be true. */
@PortalTest
@Transactional
class EmploymentCorrectingTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final String WHY = "劳动合同日期核对有误";

    @Autowired
    private EmploymentCorrecting correcting;

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PersonRegister register;

    @Autowired
    private EnterpriseRegister enterprises;

    @Autowired
    private Clock clock;

    private EnterpriseId here;
    private EnterpriseId there;
    private PersonId person;

    @BeforeEach
    void employed() {
        here = EnterpriseFixture.register(enterprises, "330482", 61, "平湖试样丙制衣有限公司");
        there = EnterpriseFixture.register(enterprises, "330481", 62, "海宁试样丁制衣有限公司");
        person = join(here, today().minusDays(300));
    }

    @Test
    void theDayOfJoiningIsPutRightWithTheReason() {
        as(() -> correcting.joined(only().id(), today().minusDays(400), WHY));

        assertThat(only().joinedOn()).isEqualTo(today().minusDays(400));
        assertThat(sheet().corrections())
                .extracting(CorrectionRow::fact, CorrectionRow::was, CorrectionRow::became, CorrectionRow::reason)
                .containsExactly(tuple(
                        CorrectedFact.JOINED_ON,
                        today().minusDays(300).toString(),
                        today().minusDays(400).toString(),
                        WHY));
        assertThat(employersOn(today().minusDays(350))).isEqualTo(1);
    }

    @Test
    void aLeavingThatNeverWasIsTakenBack() {
        leave(today().minusDays(30));
        assertThat(employersOn(today())).isZero();

        as(() -> correcting.neverLeft(only().id(), WHY));

        assertThat(only().leftOn()).isNull();
        assertThat(employersOn(today())).isEqualTo(1);
        assertThat(sheet().corrections()).extracting(CorrectionRow::became).containsExactly("");
        refuses("people.correction.not-left", () -> as(() -> correcting.neverLeft(only().id(), WHY)));
    }

    @Test
    void theDayOfLeavingIsPutRightAlsoWhenItIsOver() {
        leave(today().minusDays(30));

        as(() -> correcting.left(only().id(), today().minusDays(60), WHY));

        assertThat(only().leftOn()).isEqualTo(today().minusDays(60));
        refuses("people.left-before-joined", () -> as(() -> correcting.left(only().id(), today().minusDays(300), WHY)));
    }

    @Test
    void theWrongEnterpriseIsPutRightAndNamed() {
        as(() -> correcting.at(only().id(), there, WHY));

        assertThat(only().enterprise()).isEqualTo(there);
        assertThat(sheet().corrections())
                .extracting(CorrectionRow::was, CorrectionRow::became)
                .containsExactly(tuple("平湖试样丙制衣有限公司", "海宁试样丁制衣有限公司"));
    }

    @Test
    void aLeavingIsNotTakenBackOverANewBeginningThere() {
        var first = cameBack();

        refuses("people.employment-overlap", () -> as(() -> correcting.neverLeft(first, WHY)));
    }

    @Test
    void aLeavingDoesNotMoveIntoANewBeginningThere() {
        var first = cameBack();

        refuses("people.employment-overlap", () -> as(() -> correcting.left(first, today().minusDays(49), WHY)));
    }

    @Test
    void aCorrectionSaysSomethingAndWhy() {
        refuses("people.correction.same", () -> as(() -> correcting.joined(only().id(), today().minusDays(300), WHY)));
        refuses("people.correction.same", () -> as(() -> correcting.at(only().id(), here, WHY)));
        refuses(
                "people.correction.reason-missing",
                () -> as(() -> correcting.joined(only().id(), today().minusDays(301), " ")));
        refuses("people.too-far-ahead", () -> as(() -> correcting.joined(only().id(), today().plusYears(2), WHY)));
    }

    @Test
    void postsBeginWithTheEmployment() {
        ADMINISTRATOR.run(() -> moves.assign(only().id(), Set.of(Post.AUDITOR), today().minusDays(200)));

        as(() -> correcting.joined(only().id(), today().minusDays(400), WHY));

        assertThat(sheet().pastPosts()).extracting(PastPosts::from).containsExactly(today().minusDays(400));
        refuses("people.correction.posts", () -> as(() -> correcting.joined(only().id(), today().minusDays(200), WHY)));
    }

    @Test
    void whoHasNothingToDoWithTheEnterpriseCorrectsNothing() {
        var id = only().id();
        var stranger = As.contact(Scope.ofEnterprise(there));

        refuses("common.unknown-id", () -> stranger.run(() -> correcting.joined(id, today().minusDays(400), WHY)));
        refuses(
                "common.unknown-id",
                () -> As.contact(Scope.ofEnterprise(here)).run(() -> correcting.at(id, there, WHY)));
    }

    @Test
    void aLeavingIsNotTakenBackOverAnEmploymentElsewhere() {
        leave(today().minusDays(100));
        join(there, today().minusDays(90));
        var first = sheet().person().employments().stream()
                .filter(one -> one.enterprise().equals(here))
                .findFirst()
                .orElseThrow()
                .id();

        refuses(
                "people.claim.longer",
                () -> As.contact(Scope.ofEnterprise(here)).run(() -> correcting.neverLeft(first, WHY)));
    }

    /** @return the earlier of two employments */
    private EmploymentId cameBack() {
        leave(today().minusDays(100));
        join(here, today().minusDays(50));
        return sheet().person().employments().stream()
                .filter(one -> one.leftOn() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void as(Runnable act) {
        ADMINISTRATOR.run(act);
    }

    private PersonId join(EnterpriseId enterprise, LocalDate on) {
        return ADMINISTRATOR.call(() -> StaffFixture.joined(
                moves.join(new NewStaff(StaffFixture.person("王小明", 61), enterprise, Set.of(Post.DECLARANT), on))));
    }

    private void leave(LocalDate on) {
        var id = only().id();
        as(() -> moves.leave(id, on));
    }

    private EmploymentRow only() {
        var all = sheet().person().employments();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private StaffSheet sheet() {
        return ADMINISTRATOR.call(() -> directory.sheet(person));
    }

    private int employersOn(LocalDate day) {
        return register.employersOn(person, day).size();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
