package org.nishang.people.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.people.person.StaffFixture.joined;
import static org.nishang.testing.Refusals.refuses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.JoinOutcome;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** On which days two employments are at the same time, and whose yes that takes. */
@PortalTest
@Transactional
class ClaimDaysTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private StaffMoves moves;

    @Autowired
    private StaffClaims claims;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private EnterpriseId here;
    private EnterpriseId sister;
    private EnterpriseId there;
    private As contact;
    private As employer;

    @BeforeEach
    void threeEnterprises() {
        var facts = new Facts(jdbc);
        here = facts.enterprise("本处制衣", "330482", LocalDate.of(2018, 1, 1));
        sister = facts.enterprise("本处分厂", "330482", LocalDate.of(2018, 1, 1));
        there = facts.enterprise("他处制衣", "330481", LocalDate.of(2018, 1, 1));
        contact = new As(
                "here",
                AccountRole.TRAINING_CONTACT,
                new Scope(false, java.util.List.of(), Set.of(here, sister)),
                null);
        employer = new As("there", AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(there), null);
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private JoinOutcome join(As who, EnterpriseId enterprise, int days) {
        return who.call(() ->
                moves.join(new NewStaff(StaffFixture.person("客一", 51), enterprise, Set.of(Post.OTHER), day(days))));
    }

    private EmploymentId employment(As who, PersonId person) {
        return who.call(() -> directory.sheet(person))
                .person()
                .employments()
                .getFirst()
                .id();
    }

    @Test
    void aLaterLeavingDayMakesNoSecondEmployment() {
        var guest = joined(join(contact, here, -100));
        var employment = employment(contact, guest);
        contact.run(() -> moves.leave(employment, day(10)));
        join(ADMINISTRATOR, there, 10);

        refuses("people.claim.longer", () -> contact.run(() -> moves.leave(employment, day(20))));
        contact.run(() -> moves.leave(employment, day(5)));
    }

    @Test
    void aTransferMakesNoSecondEmployment() {
        var guest = joined(join(contact, here, -100));
        var employment = employment(contact, guest);
        contact.run(() -> moves.leave(employment, day(10)));
        join(ADMINISTRATOR, there, 10);

        refuses(
                "people.claim.longer",
                () -> contact.run(() -> moves.transfer(employment, sister, Set.of(Post.OTHER), day(5))));
    }

    @Test
    void aTransferOfSomebodyWhoMayWorkTwiceAsksNobody() {
        var guest = joined(join(contact, here, -100));
        join(ADMINISTRATOR, there, -50);

        contact.run(() -> moves.transfer(employment(contact, guest), sister, Set.of(Post.OTHER), day(0)));

        assertThat(contact.call(() -> directory.sheet(guest)).person().employments())
                .hasSize(2);
    }

    @Test
    void daysThatFollowEachOtherAskNobody() {
        var guest = joined(join(ADMINISTRATOR, there, -100));
        ADMINISTRATOR.run(() -> moves.leave(employment(ADMINISTRATOR, guest), day(3)));

        assertThat(join(contact, here, 2)).isInstanceOf(JoinOutcome.Waits.class);
        assertThat(join(contact, sister, 3)).isInstanceOf(JoinOutcome.Joined.class);
    }

    @Test
    void whoEmploysThePersonLaterHasASayAsWell() {
        join(ADMINISTRATOR, there, 30);
        assertThat(join(contact, here, 0)).isInstanceOf(JoinOutcome.Waits.class);

        assertThat(employer.call(claims::countToDecide)).isEqualTo(1);
    }

    @Test
    void anEmploymentThatIsOverHasNoSay() {
        var guest = joined(join(ADMINISTRATOR, here, -100));
        ADMINISTRATOR.run(() -> moves.leave(employment(ADMINISTRATOR, guest), day(-50)));
        join(ADMINISTRATOR, there, -50);
        assertThat(join(contact, sister, -60)).isInstanceOf(JoinOutcome.Waits.class);

        assertThat(contact.call(claims::countToDecide)).isZero();
        assertThat(employer.call(claims::countToDecide)).isEqualTo(1);
    }
}
