package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedIn;
import org.nishang.identity.sight.Sight;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The own account and its password. */
class AccountViewTest extends ViewTest {

    private static final String GIVEN = "Given-Pass-2026";
    private static final String OWN = "Chosen-Pass-2026";

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private UserDetailsService users;

    @BeforeEach
    void newcomer() {
        accounts.create(
                new NewAccount(
                        "xq-newcomer",
                        "徐新人",
                        null,
                        Set.of(AccountRole.TRAINING_ADMINISTRATOR),
                        Scope.ofRegion("330482")),
                GIVEN,
                true);
        settle();
        signIn(Locale.SIMPLIFIED_CHINESE);
        open("account");
    }

    private void signIn(Locale language) {
        signIn((SignedIn) users.loadUserByUsername("xq-newcomer"), language);
    }

    private void change(String current, String wanted, String repeated) {
        type("current-password", current);
        type("wanted-password", wanted);
        type("repeated-password", repeated);
        click("change-password");
    }

    @Test
    void everyPageLeadsHereWhileThePasswordIsAnotherPersons() {
        open("enterprises");

        assertThat(address()).isEqualTo("account");
        assertThat(isThere("must-change")).isTrue();
        assertThat(page()).contains("徐新人");
    }

    @Test
    void refusesPasswordsThatDifferAndKeepsWhatWasTyped() {
        change(GIVEN, OWN, OWN + "x");

        assertThat(complaints()).containsExactly(words("identity.account.differ"));
        assertThat(value("wanted-password")).isEqualTo(OWN);
        assertThat(isThere("must-change")).isTrue();
    }

    @Test
    void refusesTheWrongCurrentPassword() {
        change("Wrong-Pass-2026", OWN, OWN);

        assertThat(complaints()).containsExactly(words("identity.password.wrong"));
    }

    @Test
    void refusesTheSamePasswordAgainAndOneThatIsShort() {
        change(GIVEN, GIVEN, GIVEN);
        assertThat(complaints()).contains(words("identity.password.same"));

        change(GIVEN, "short", "short");
        assertThat(complaints()).containsExactly(words("identity.password.short", 12));
        assertThat(isThere("must-change")).isTrue();
    }

    @Test
    void emptyFieldsChangeNothing() {
        click("change-password");

        assertThat(complaints()).isNotEmpty();
        assertThat(successes()).isEmpty();
    }

    @Test
    void changesItAndOpensTheOtherPages() {
        change(GIVEN, OWN, OWN);

        assertThat(complaints()).isEmpty();
        assertThat(successes()).contains(words("identity.account.changed"));
        assertThat(value("current-password")).isEqualTo("");
        assertThat(isThere("must-change")).isFalse();
        open("enterprises");
        assertThat(address()).isEqualTo("enterprises");
    }

    @Test
    void namesTheRolesInEnglish() {
        signIn(Locale.ENGLISH);
        open("account");

        assertThat(page()).contains(words("identity.role.TRAINING_ADMINISTRATOR"));
    }

    @Test
    void unknownAddressSaysWhatToDo() {
        signIn(As.administrator(Scope.ALL));
        open("no-such-page");

        assertThat(page()).contains(words("ui.not-found"));
        click("to-workbench");
        assertThat(address()).isEqualTo("");
    }

    @Test
    void keepsLargeTextAndContrastForTheNextSignIn() {
        type("large-text", true);
        type("high-contrast", true);
        type("high-contrast", false);

        settle();
        assertThat(((SignedIn) users.loadUserByUsername("xq-newcomer")).sight()).isEqualTo(new Sight(true, false));
        signIn(Locale.SIMPLIFIED_CHINESE);
        open("account");
        assertThat(value("large-text")).isEqualTo(true);
        assertThat(value("high-contrast")).isEqualTo(false);
    }
}
