package org.nishang.selfcheck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.selfcheck.SelfCheck;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the portal's check of itself found. */
class SelfCheckViewTest extends ViewTest {

    private static final As SYSTEM = new As(AccountRole.SYSTEM_ADMINISTRATOR, Scope.NOTHING, null);

    @Autowired
    private SelfCheck checks;

    @Test
    void saysHowManyRulesAreChecked() {
        signIn(SYSTEM);
        open("self-check");

        assertThat(page()).contains(words("selfcheck.context", checks.invariants()));
        assertThat(isThere("self-check-start")).isTrue();
    }

    @Test
    void trainingAdministratorHasNoSuchPage() {
        signIn(As.administrator(Scope.ALL));
        open("self-check");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
