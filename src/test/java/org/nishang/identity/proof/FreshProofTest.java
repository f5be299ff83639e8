package org.nishang.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Proven;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.OwnFactor;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.factor.SharedSecret;
import org.nishang.testing.MovableClock;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;

/** Before something dangerous one proves again who one is, when the sign-in was a while ago. */
@ThinPortalTest
@Transactional
class FreshProofTest {

    private static final String PASSWORD = "Silk-And-Thread-9";
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private OwnProof proof;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private MovableClock clock;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void somebodySignsIn() {
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                PASSWORD,
                false);
        entities.flush();
        signIn();
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSignInIsAProofForAWhile() {
        clock.move(FRESH.minusSeconds(30));
        assertThatCode(proof::check).doesNotThrowAnyException();
        clock.move(Duration.ofSeconds(31));
        assertIsAsked();
    }

    @Test
    void thePasswordProvesItAgain() {
        clock.move(FRESH.plusSeconds(1));
        assertThatThrownBy(() -> proof.prove("wrong")).hasMessageContaining("identity.password.wrong");
        assertIsAsked();
        proof.prove(PASSWORD);

        assertThatCode(proof::check).doesNotThrowAnyException();
        clock.move(FRESH.plusSeconds(1));
        assertIsAsked();
    }

    @Test
    void whoGuessesIsSlowedDownAndTheRightPasswordThenAnsweredLikeAWrongOne() {
        clock.move(FRESH.plusSeconds(1));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> proof.prove("wrong")).hasMessageContaining("identity.password.wrong");
        }

        assertThatThrownBy(() -> proof.prove(PASSWORD)).hasMessageContaining("identity.password.wrong");
        assertIsAsked();
    }

    @Test
    void whoHasASecondFactorProvesItByACodeAndNotByThePassword() {
        SharedSecret secret = factor.begin();
        factor.confirm(secret.codeAt(clock.instant()));
        entities.flush();
        signIn();
        clock.move(FRESH.plusSeconds(1));

        assertThatThrownBy(() -> proof.prove(PASSWORD)).hasMessageContaining("identity.factor.wrong");
        assertIsAsked();
        proof.prove(secret.codeAt(clock.instant()));
        assertThatCode(proof::check).doesNotThrowAnyException();
    }

    @Test
    void anOldSignInKeepsItsRightsAndItsOtherFactors() {
        clock.move(FRESH.plusSeconds(1));
        var before = SecurityContextHolder.getContext().getAuthentication();
        proof.prove(PASSWORD);
        var after = SecurityContextHolder.getContext().getAuthentication();

        assertThat(after.getPrincipal()).isSameAs(before.getPrincipal());
        assertThat(after.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrderElementsOf(before.getAuthorities().stream()
                        .map(one -> (Object) one.getAuthority())
                        .toList())
                .containsOnlyOnce(Factor.PASSWORD);
    }

    @Test
    void aProviderProvesItToWhoHasNoFactorHereAndElseOnlyByOneThatCounts() {
        var by = Factor.at(clock.instant(), Factor.PROVIDER);
        actAs((SignedIn) users.loadUserByUsername("weaver"), List.of(by));
        assertThatCode(proof::check).doesNotThrowAnyException();

        SharedSecret secret = factor.begin();
        factor.confirm(secret.codeAt(clock.instant()));
        entities.flush();
        entities.clear();
        actAs((SignedIn) users.loadUserByUsername("weaver"), List.of(by));
        assertIsAsked();
        actAs(
                (SignedIn) users.loadUserByUsername("weaver"),
                List.of(by, Factor.at(clock.instant(), Factor.PROVIDER_FACTORS)));
        assertThatCode(proof::check).doesNotThrowAnyException();
    }

    @Test
    void aProgramNeedsATokenThatWasMadeForIt() {
        var user = (SignedIn) users.loadUserByUsername("weaver");
        var byToken = new ArrayList<GrantedAuthority>(user.getAuthorities());
        actAs(user, byToken);
        assertIsAsked();

        byToken.add(Factor.at(clock.instant(), Factor.TOKEN));
        actAs(user, byToken);
        assertThatCode(proof::check).doesNotThrowAnyException();
    }

    private static void actAs(SignedIn user, List<GrantedAuthority> authorities) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
    }

    private void signIn() {
        var user = (SignedIn) users.loadUserByUsername("weaver");
        SecurityContextHolder.getContext().setAuthentication(SignedInFixture.provenAt(user, clock.instant()));
    }

    private void assertIsAsked() {
        assertThatThrownBy(proof::check).hasMessageContaining(Proven.NEEDED);
    }
}
