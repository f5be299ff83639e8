package org.nishang.certificate.print.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Printing the papers of a session, and the log of what was printed. */
class PrintsViewTest extends ViewTest {

    @BeforeEach
    void prints() {
        signIn(As.administrator(Scope.ALL));
        open("certificate-prints");
    }

    @Test
    void logCountsItsRows() {
        assertThat(text("count")).isEqualTo(words("certificate.print.log.count", size("prints")));
    }

    @Test
    void searchForASessionIsKeptInTheAddress() {
        type("session-search", "no-such-session");

        assertThat(page()).contains(words("certificate.print.sessions.empty.advice"));
        assertThat(address()).isEqualTo("certificate-prints?q=no-such-session");
        open("certificate-prints?q=no-such-session");
        assertThat(value("session-search")).isEqualTo("no-such-session");
    }

    @Test
    void printsForAReasonAndAtLeastOnce() {
        click(all("print-session").getFirst());

        click("print-submit");
        assertThat(errorAt("print-reason")).isEqualTo(missing("print-reason"));

        type("print-reason", "档案留存");
        clear("print-copies");
        click("print-submit");

        assertThat(complaints()).isNotEmpty();
        assertThat(value("print-reason")).isEqualTo("档案留存");
        assertThat(dialogs()).hasSize(1);
    }

    @Test
    void contactHasNoSuchPage() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("certificate-prints");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
