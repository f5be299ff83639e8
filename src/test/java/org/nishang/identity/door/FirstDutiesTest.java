package org.nishang.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.identity.door.FirstDuties.Duty;
import org.nishang.identity.factor.Factor;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who must have a second factor, and what they reach before they have one. */
class FirstDutiesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final FirstDuties USUAL = duties(false, "");

    private static FirstDuties duties(boolean demo, String roles) {
        return duties(demo, roles, Duration.ZERO, Duration.ZERO);
    }

    private static FirstDuties duties(boolean demo, String roles, Duration administrators, Duration others) {
        return new FirstDuties(
                new PasswordAges(Clock.fixed(NOW, ZoneOffset.UTC), demo, administrators, others), demo, roles);
    }

    private static final GrantedAuthority PASSWORD = Factor.at(Instant.EPOCH, Factor.PASSWORD);

    private static final GrantedAuthority PROVIDER = Factor.at(Instant.EPOCH, Factor.PROVIDER);

    @Test
    void anAdministratorWithThePasswordAloneTakesASecondFactorFirst() {
        var who = signedIn(AccountRole.SYSTEM_ADMINISTRATOR, PASSWORD);

        assertThat(USUAL.of(who)).contains(Duty.SECOND_FACTOR);
        assertThat(isLetIn(USUAL, who)).isFalse();
    }

    @Test
    void othersAndProgramsAreLetIn() {
        for (var who : List.of(
                signedIn(AccountRole.LEARNER, PASSWORD),
                signedIn(AccountRole.TRAINING_ADMINISTRATOR, PASSWORD),
                signedIn(AccountRole.SYSTEM_ADMINISTRATOR))) {
            assertThat(USUAL.of(who)).isEmpty();
            assertThat(isLetIn(USUAL, who)).isTrue();
        }
    }

    @Test
    void theSettingNamesRolesOrNobodyAndTheDemoAsksNobody() {
        var administrator = signedIn(AccountRole.SYSTEM_ADMINISTRATOR, PASSWORD);
        var contact = signedIn(AccountRole.TRAINING_CONTACT, PASSWORD);
        var contacts = duties(true, "TRAINING_CONTACT, LEARNER");

        assertThat(duties(true, "").of(administrator)).isEmpty();
        assertThat(duties(false, "none").of(administrator)).isEmpty();
        assertThat(contacts.of(contact)).contains(Duty.SECOND_FACTOR);
        assertThat(contacts.of(administrator)).isEmpty();
    }

    /** The password of the fixture is of 1970. */
    @Test
    void anOldPasswordIsChangedFirstByRole() {
        var age = Duration.between(Instant.EPOCH, NOW);
        var administrator = signedIn(AccountRole.TRAINING_ADMINISTRATOR, PASSWORD);
        var learner = signedIn(AccountRole.LEARNER, PASSWORD);
        var strict = duties(false, "none", age, age.plusSeconds(1));

        assertThat(strict.of(administrator)).contains(Duty.OLD_PASSWORD);
        assertThat(isLetIn(strict, administrator)).isFalse();
        assertThat(strict.of(learner)).isEmpty();
        assertThat(isLetIn(strict, learner)).isTrue();
        assertThat(strict.of(signedIn(AccountRole.TRAINING_ADMINISTRATOR)))
                .as("a program")
                .isEmpty();
        assertThat(duties(true, "", age, age).of(administrator)).as("the demo").isEmpty();
        assertThat(USUAL.of(administrator)).as("0 = for ever").isEmpty();
    }

    @Test
    void anAdministratorByAProviderTakesAFactorUnlessTheProviderAskedForOne() {
        var one = signedIn(AccountRole.SYSTEM_ADMINISTRATOR, PROVIDER);
        var both =
                signedIn(AccountRole.SYSTEM_ADMINISTRATOR, PROVIDER, Factor.at(Instant.EPOCH, Factor.PROVIDER_FACTORS));

        assertThat(USUAL.of(one)).contains(Duty.SECOND_FACTOR);
        assertThat(isLetIn(USUAL, one)).isFalse();
        assertThat(USUAL.of(both)).isEmpty();
        assertThat(isLetIn(USUAL, both)).isTrue();
    }

    @Test
    void whoComesByAProviderNeedsNoNewPassword() {
        var age = Duration.between(Instant.EPOCH, NOW);
        var strict = duties(false, "none", age, age);

        assertThat(strict.of(signedIn(AccountRole.LEARNER, PASSWORD))).contains(Duty.OLD_PASSWORD);
        assertThat(strict.of(signedIn(AccountRole.LEARNER, PROVIDER))).isEmpty();
    }

    @Test
    void nobodyIsLetInWhoIsNotSignedIn() {
        assertThat(USUAL.done()
                        .authorize(() -> null, new RequestAuthorizationContext(new MockHttpServletRequest()))
                        .isGranted())
                .isFalse();
    }

    private static boolean isLetIn(FirstDuties duties, Authentication who) {
        return duties.done()
                .authorize(() -> who, new RequestAuthorizationContext(new MockHttpServletRequest()))
                .isGranted();
    }

    private static Authentication signedIn(AccountRole role, GrantedAuthority... factors) {
        return SignIns.of(SignedInFixture.of("somebody", Set.of(role), Scope.ALL, null), null, List.of(factors));
    }
}
