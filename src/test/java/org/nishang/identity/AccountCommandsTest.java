package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nishang.common.Refusal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and tokens at the terminal. */
@PortalTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class AccountCommandsTest {

    @Autowired
    private List<AdminCommand> commands;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApiTokens tokens;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void anAccount() {
        accounts.create(
                new NewAccount("weaver", "织女", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.NOTHING),
                "Silk-And-Thread-9",
                false);
        entities.flush();
    }

    @Test
    void rolesAreChangedAndListed(CapturedOutput output) {
        admin("account roles", "--account", "weaver", "--roles", "learner,training-contact");
        admin("account list");

        assertThat(account().roles()).containsExactlyInAnyOrder(AccountRole.LEARNER, AccountRole.TRAINING_CONTACT);
        assertThat(output.getOut().lines())
                .anySatisfy(line -> assertThat(line).matches("weaver +织女 +LEARNER,TRAINING_CONTACT"));
    }

    @Test
    void aRoleIsGivenForATimeAndTheOthersKeepTheirs(CapturedOutput output) {
        admin("account roles", "--account", "weaver", "--roles", "learner=..2099-12-31,training-contact");
        admin("account roles", "--account", "weaver", "--roles", "training-contact=2020-01-01..2020-12-31,learner");
        admin("account list");

        assertThat(account().roles()).containsExactly(AccountRole.LEARNER);
        assertThat(output.getOut()).contains("LEARNER[..2099-12-31],TRAINING_CONTACT[2020-01-01..2020-12-31]");
        assertThatThrownBy(() -> admin("account roles", "--account", "weaver", "--roles", "learner=2099"))
                .hasMessageContaining("common.days-form");
        assertThatThrownBy(() -> admin("account roles", "--account", "weaver", "--roles", "learner,learner=.."))
                .hasMessageContaining("identity.account.role-twice");
    }

    @Test
    void anAccountIsDisabledAndEnabled(CapturedOutput output) {
        admin("account disable", "--account", "weaver");
        assertThat(account().isEnabled()).isFalse();
        admin("account list");
        assertThat(output.getOut().lines()).anyMatch(line -> line.startsWith("weaver ") && line.endsWith("  DISABLED"));

        admin("account enable", "--account", "weaver");
        assertThat(account().isEnabled()).isTrue();
    }

    @Test
    void endEndsWhatIsOpen() {
        var before = account();

        admin("account end", "--account", "weaver");

        assertThat(before.goesOnAs(account())).isFalse();
        assertThat(account().isEnabled()).isTrue();
    }

    @Test
    void aTokenIsAloneOnTheLastLineAndIsAsNarrowAsAsked(CapturedOutput output) {
        admin(
                "token create",
                "--account",
                "weaver",
                "--name",
                "nightly",
                "--days",
                "30",
                "--permissions",
                "SEE_STAFF, SEE_STAFFING");
        String token = output.getOut().lines().toList().getLast();

        assertThat(tokens.holder(token).orElseThrow().getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_SEE_STAFF", "ROLE_SEE_STAFFING");
        admin("token list");
        assertThat(output.getOut().lines().toList().getLast())
                .contains("weaver", "nightly", "expires ", "last used 2", "may SEE_STAFF,SEE_STAFFING");
    }

    @Test
    void aTokenWithoutAskedPermissionsIsRefusedAndNotAllowedAll() {
        assertThatThrownBy(() -> admin("token create", "--account", "weaver", "--name", "nightly", "--permissions", ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> admin("token create", "--account", "weaver", "--name", "nightly", "--days", "ever"))
                .hasMessageContaining("identity.token.days");
    }

    @Test
    void anAccountIsMadeForATime() {
        var typed = System.in;
        System.setIn(new ByteArrayInputStream("Silk-And-Thread-9\n".getBytes(StandardCharsets.UTF_8)));
        try {
            admin(
                    "account create",
                    "--account",
                    "stand-in",
                    "--roles",
                    "training-contact",
                    "--from",
                    "2020-01-01",
                    "--until",
                    "2020-12-31");
        } finally {
            System.setIn(typed);
        }
        entities.flush();

        assertThat(signIn.loadUserByUsername("stand-in").isEnabled()).isFalse();
        assertThatThrownBy(
                        () -> admin("account create", "--account", "x1", "--roles", "learner", "--until", "tomorrow"))
                .hasMessageContaining("common.input");
    }

    @Test
    void theLastSystemAdministratorIsNotTakenAway() {
        assertThatThrownBy(() -> admin("account roles", "--account", "admin", "--roles", "training-administrator"))
                .hasMessageContaining("identity.account.last-administrator");
        assertThatThrownBy(() -> admin("account disable", "--account", "admin"))
                .hasMessageContaining("identity.account.last-administrator");
    }

    @Test
    void unknownAccountsAreRefused() {
        for (String words : List.of("account disable", "account enable", "account end", "account unlock")) {
            assertThatThrownBy(() -> admin(words, "--account", "nobody"))
                    .as(words)
                    .hasMessageContaining("identity.account.unknown");
        }
    }

    private SignedIn account() {
        entities.flush();
        entities.clear();
        return (SignedIn) signIn.loadUserByUsername("weaver");
    }

    private void admin(String words, String... arguments) {
        commands.stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow()
                .run(List.of(arguments));
    }
}
