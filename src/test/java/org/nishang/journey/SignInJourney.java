package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way in, and what happens beside it. */
class SignInJourney extends Journey {

    @Test
    void theRightPasswordOpensTheWorkbenchAndSignOutClosesIt() {
        Page page = newBrowser();
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/login$"));
        assertAccessible(page);

        signIn(page, "learner31");
        assertThat(page).hasURL(address("/"));
        assertAccessible(page);

        byTestId(page, "sign-out").click();
        assertThat(byTestId(page, "notice")).hasText("您已退出登录。");
        page.goBack();
        page.reload();
        assertThat(page).hasURL(Pattern.compile("/login$"));
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        Page page = newBrowser();
        page.navigate("/login");
        enter(page, "learner32", "wrong-Password-1");
        String answer = byTestId(page, "notice").innerText();

        enter(page, "nobody-at-all", "wrong-Password-1");

        assertThat(byTestId(page, "notice")).hasText(answer);
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsAnsweredLikeAWrongOne() {
        Page page = newBrowser();
        page.navigate("/login");
        for (int i = 0; i < 5; i++) {
            enter(page, "learner33", "wrong-Password-1");
            assertThat(page).hasURL(address("/login?error"));
        }

        String answer = byTestId(page, "notice").innerText();

        enter(page, "learner33", PASSWORD);

        assertThat(page).hasURL(address("/login?error"));
        assertThat(byTestId(page, "notice")).hasText(answer);
    }

    @Test
    void theLanguageIsChosenBeforeSignInAndKeptWithTheAccount() {
        Page page = newBrowser("zh-CN", PHONE);
        page.navigate("/login");
        byTestId(page, "language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        signIn(page, "learner34");
        assertThat(byTestId(page, "sign-out")).hasText("Sign out");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        byTestId(page, "language").click();
        assertThat(byTestId(page, "sign-out")).hasText("退出登录");

        Page elsewhere = newBrowser("en-US", PHONE);
        signIn(elsewhere, "learner34");

        assertThat(byTestId(elsewhere, "sign-out")).hasText("退出登录");
    }

    @Test
    void aLostSessionReturnsToTheSamePlaceAfterSignIn() {
        Page page = newBrowser();
        signIn(page, "learner35");
        page.context().clearCookies();

        page.navigate("/account?from=here");
        assertThat(page).hasURL(Pattern.compile("/login$"));
        signIn(page, "learner35");

        assertThat(page).hasURL(Pattern.compile("/account\\?from=here"));
    }

    @Test
    void aSessionLostWhileAPageIsOpenLeadsToSignInAndBack() {
        Page page = newBrowser();
        signIn(page, "learner36");
        page.navigate("/account");
        byTestId(page, "nav-").first().waitFor();
        page.context().clearCookies();

        byTestId(page, "nav-").first().click();

        assertThat(page).hasURL(Pattern.compile("/login$"));
        signIn(page, "learner36");
        assertThat(page).hasURL(Pattern.compile(address("/")));
    }
}
