package org.nishang.certificate.credential.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The keys that certificates are signed with. */
class KeysViewTest extends ViewTest {

    @Test
    void keyIsChangedOnlyWhereThereIsOneAndNotBeforeItIsConfirmed() {
        signIn(new As(AccountRole.SECURITY_ADMINISTRATOR, Scope.NOTHING, null));
        open("signing-keys");
        boolean none = page().contains(words("certificate.key.empty"));

        assertThat(isEnabled("key-rotate")).isEqualTo(!none);
        if (!none) {
            click("key-rotate");
            assertThat(text("consequence")).contains(words("certificate.key.rotate.advice"));
            assertThat(successes()).isEmpty();
        }
    }

    @Test
    void trainingAdministratorHasNoSuchPage() {
        signIn(As.administrator(Scope.ALL));
        open("signing-keys");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
