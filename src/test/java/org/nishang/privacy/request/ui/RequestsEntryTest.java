package org.nishang.privacy.request.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Nobody is led to what cannot be opened. */
class RequestsEntryTest extends ViewTest {

    private static final String ENTRY = "nav-privacy-requests";

    @Test
    void theAuthorityFindsItInTheMenuAndAnOfficeOfARegionDoesNot() {
        signIn(As.administrator(Scope.ALL));
        open("people");
        assertThat(isThere(ENTRY)).isTrue();

        signIn(As.administrator(Scope.ofRegion("330482")));
        open("people");
        assertThat(isThere(ENTRY)).isFalse();
    }

    @Test
    void aPageThatRefusesHasAHeading() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("privacy-requests");

        assertThat(all(H1.class)).hasSize(1);
    }
}
