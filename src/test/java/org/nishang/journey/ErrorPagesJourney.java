package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** What is not there, and what is not for everybody. */
class ErrorPagesJourney extends Journey {

    @Test
    void anUnknownPageSaysSoAndLeadsBack() {
        Page page = newBrowser();
        signIn(page, "learner37");

        var answer = page.navigate("/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertSays(page, "找不到这个页面");
        assertAccessible(page);
        byTestId(page, "to-workbench").click();
        assertThat(page).hasURL(address("/"));
    }

    @Test
    void anAdministratorsPageIsRefusedToALearner() {
        Page page = newBrowser();
        signIn(page, "learner38");

        var answer = page.navigate("/enterprises");

        assertThat(answer.status()).isEqualTo(403);
        assertSays(page, "您无权查看此页面");
        assertAccessible(page);
    }

    @Test
    void programsAreToldInJsonAndPeopleInWords() {
        Page page = newBrowser();
        signIn(page, "learner39");

        var unknownApi = page.request().get(address("/api/v1/no-such-thing"));
        assertThat(unknownApi.status()).isEqualTo(404);
        assertThat(unknownApi.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(unknownApi.text()).contains("\"code\":\"common.unknown-address\"");

        for (String gone : new String[] {"/icons/no-such.svg", "/media/no-such.svg", "/VAADIN/build/no-such.js"}) {
            assertThat(page.request().get(address(gone)).status()).as(gone).isEqualTo(404);
        }

        var forged = page.request()
                .post(
                        address("/login"),
                        RequestOptions.create().setHeader("Accept", "text/html").setData("username=x"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text()).contains("您无权查看此页面").doesNotContain("Whitelabel");
    }

    @Test
    void strangersAreAskedToSignInOrTold401() {
        Page page = newBrowser();

        var api = page.request().get(address("/api/v1/no-such-thing"));

        assertThat(api.status()).isEqualTo(401);
        page.navigate("/no-such-page");
        assertThat(page).hasURL(address("/login"));
    }
}
