package org.nishang.learning.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.learning.session.ClassState;

/** What a nomination decides, and what it refuses. */
class NominationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final Programme PROGRAMME = new Programme(
            "P-D",
            TrainingRole.DECLARANT,
            new Text("报检员", "Declarant"),
            ProgrammeKind.FULL,
            List.of("C04"),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2027, 1, 1));
    private static final Nominator CONTACT = new Nominator(EnterpriseId.next(), Origin.CONTACT, null, Uuids.next());

    private final Nominee somebody = nominee(true, false, false);

    private static Nominee nominee(boolean present, boolean nominated, boolean enrolled) {
        return new Nominee(PersonId.next(), present, nominated, enrolled, Optional.empty());
    }

    private static ClassPlaces places(ClassState state, int places, int placed) {
        return new ClassPlaces(
                Uuids.next(), "P-D", state, TODAY.plusDays(20), TODAY.plusDays(10), places, placed, placed);
    }

    private static Aim aim(ClassPlaces places, boolean asks) {
        return new Aim(PROGRAMME, Optional.of(places), asks);
    }

    private Nomination nominate(Nominee who, Aim aim, LocalDate day) {
        return new Nomination(who, aim, CONTACT, day, NOW);
    }

    private Nomination waiting() {
        return nominate(somebody, aim(places(ClassState.OPEN, 1, 1), false), TODAY);
    }

    @Test
    void onThePortalItEnrolsAtOnceUnlessThePersonIsAsked() {
        assertThat(nominate(somebody, new Aim(PROGRAMME, Optional.empty(), false), TODAY)
                        .state())
                .isEqualTo(NominationState.PLACED);
        assertThat(nominate(somebody, new Aim(PROGRAMME, Optional.empty(), true), TODAY)
                        .state())
                .isEqualTo(NominationState.NOMINATED);
    }

    @Test
    void aClassGivesAPlaceAsLongAsThereIsOne() {
        assertThat(nominate(somebody, aim(places(ClassState.OPEN, 2, 1), false), TODAY)
                        .state())
                .isEqualTo(NominationState.PLACED);
        assertThat(waiting().state()).isEqualTo(NominationState.WAITING);
    }

    @Test
    void refusesWhatLeadsNowhere() {
        var open = aim(places(ClassState.OPEN, 2, 0), false);
        refuses("learning.nomination.not-employed", () -> nominate(nominee(false, false, false), open, TODAY));
        refuses("learning.nomination.open-already", () -> nominate(nominee(true, true, false), open, TODAY));
        refuses("learning.programme.not-open", () -> nominate(somebody, open, LocalDate.of(2027, 1, 1)));
        refuses("learning.nomination.too-late", () -> nominate(somebody, open, TODAY.plusDays(11)));
        nominate(somebody, open, TODAY.plusDays(10));
        var holder = new Nominee(
                PersonId.next(), true, false, false, Optional.of(new Refusal("certificate.path.too-early", "x")));
        refuses("certificate.path.too-early", () -> nominate(holder, open, TODAY));
    }

    @Test
    void whoLearnsOnThePortalMayStillBeNominatedForAClass() {
        var learner = nominee(true, false, true);

        refuses(
                "learning.nomination.enrolled-already",
                () -> nominate(learner, new Aim(PROGRAMME, Optional.empty(), false), TODAY));
        nominate(learner, aim(places(ClassState.OPEN, 2, 0), false), TODAY);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void aClassThatIsNotOpenTakesNobody(ClassState state) {
        refuses("learning.nomination.class-not-open", () -> nominate(somebody, aim(places(state, 2, 0), false), TODAY));
    }

    @Test
    void whoAcceptsGetsAPlaceOrWaits() {
        var one = nominate(somebody, aim(places(ClassState.OPEN, 1, 0), true), TODAY);
        one.accept(Optional.of(places(ClassState.OPEN, 1, 0)), NOW);
        var other = nominate(somebody, aim(places(ClassState.OPEN, 1, 0), true), TODAY);
        other.accept(Optional.of(places(ClassState.OPEN, 1, 1)), NOW);

        assertThat(one.state()).isEqualTo(NominationState.PLACED);
        assertThat(other.state()).isEqualTo(NominationState.WAITING);
        refuses("learning.nomination.decided", () -> one.accept(Optional.empty(), NOW));
    }

    @Test
    void declinesWithAReasonUntilTheClassBegins() {
        var one = waiting();
        refuses(
                "learning.nomination.reason-missing",
                () -> one.decline(Optional.of(places(ClassState.OPEN, 1, 1)), " ", NOW));
        refuses(
                "learning.nomination.class-begun",
                () -> one.decline(Optional.of(places(ClassState.RUNNING, 1, 1)), "出差", NOW));
        assertThat(one.state()).isEqualTo(NominationState.WAITING);

        one.decline(Optional.of(places(ClassState.OPEN, 1, 1)), "出差", NOW);

        assertThat(one.state()).isEqualTo(NominationState.DECLINED);
        refuses("learning.nomination.decided", () -> one.withdraw(Optional.empty(), NOW));
    }

    @Test
    void theAuthorityGivesNoPlaceThatIsNotThere() {
        var one = waiting();

        refuses("learning.nomination.full", () -> one.give(Optional.of(places(ClassState.OPEN, 1, 1)), NOW));
        one.give(Optional.of(places(ClassState.OPEN, 2, 1)), NOW);

        assertThat(one.state()).isEqualTo(NominationState.PLACED);
    }

    @Test
    void whoComesInsteadKeepsThePlaceInLine() {
        var left = waiting();
        var other = nominee(true, false, false);

        var next = left.swap(other, Optional.of(places(ClassState.OPEN, 1, 1)), Uuids.next(), NOW);

        assertThat(left.state()).isEqualTo(NominationState.WITHDRAWN);
        assertThat(next.person()).isEqualTo(other.person());
        assertThat(next.state()).isEqualTo(NominationState.WAITING);
        assertThat(next.enterprise()).isEqualTo(left.enterprise());
        refuses(
                "learning.nomination.portal-swap",
                () -> nominate(somebody, new Aim(PROGRAMME, Optional.empty(), false), TODAY)
                        .swap(other, Optional.empty(), Uuids.next(), NOW));
    }
}
