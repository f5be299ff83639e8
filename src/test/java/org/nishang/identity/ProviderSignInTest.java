package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.AppCode;
import org.nishang.testing.TestProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

/** An identity provider signs in whose identity belongs to an account, and nobody by anything that is not right. */
class ProviderSignInTest extends ProviderVisits {
    @Test
    void theLoginPageOffersWhatIsConfigured() throws Exception {
        assertThat(http.perform(get("/login").locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/login/with/office\"", "Sign in with Bureau account", "/login/with/gone");
    }

    @Test
    void whoseIdentityBelongsToAnAccountIsSignedInAndLogged() throws Exception {
        var answer = signsIn("u-1", WEAVER);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(isIn()).isTrue();
        assertThat(details("identity.signed-in")).singleElement().asString().contains("provider=office");
        assertThat(details("identity.provider-linked")).containsExactly("provider=office by=claim");
    }

    @Test
    void goesOnToWhereSomebodyWantedToGo() throws Exception {
        http.perform(get("/my-data").session(browser));

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).endsWith("/my-data");
    }

    @Test
    void asksWithChallengeStateAndNonceThatAreNewEachTime() throws Exception {
        var one = UriComponentsBuilder.fromUriString(begins("office")).build().getQueryParams();
        var other = UriComponentsBuilder.fromUriString(begins("office")).build().getQueryParams();

        assertThat(one.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(one.getFirst("scope")).contains("openid");
        assertThat(one.getFirst("redirect_uri")).endsWith("/login/with/office/back");
        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.getFirst(name)).hasSizeGreaterThan(40).isNotEqualTo(other.getFirst(name));
        }
    }

    @Test
    void anUnknownIdentitySignsNobodyInAndIsToldSo() throws Exception {
        var answer = signsIn("u-2", Map.of("preferred_username", "li", "email", "weaver@example.org"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/login/unknown");
        assertThat(isIn()).isFalse();
        assertThat(unknownPage(Locale.CHINA)).contains("市局统一认证", "li", "office u-2", "尚未关联");
        assertThat(unknownPage(Locale.ENGLISH)).contains("Bureau account", "No account for this identity");
        assertThat(details("identity.provider-refused")).containsExactly("reason=unknown");
    }

    @Test
    void theNumberOfALinkedAccountOpensItForNobodyElse() throws Exception {
        signsIn("u-1", WEAVER);
        browser = new MockHttpSession();

        assertThat(signsIn("u-9", WEAVER).getRedirectedUrl()).isEqualTo("/login/unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U-1", "u-1 ", "ü-1"})
    void identitiesThatLookAlikeAreOthers(String subject) throws Exception {
        signsIn("u-1", WEAVER);
        browser = new MockHttpSession();

        assertThat(signsIn(subject, Map.of()).getRedirectedUrl()).isEqualTo("/login/unknown");
    }

    @Test
    void anAccountThatIsNotInUseOpensToNoProvider() throws Exception {
        signsIn("u-1", WEAVER);
        entities.clear();
        keeping.disable("weaver", "left");
        entities.flush();
        browser = new MockHttpSession();

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/login/unknown");
        assertThat(isIn()).isFalse();
    }

    @Test
    void aSessionByAProviderEndsWithItsAccount() throws Exception {
        signsIn("u-1", WEAVER);
        assertThat(isIn()).isTrue();
        entities.clear();
        keeping.disable("weaver", "left");
        entities.flush();

        assertThat(isIn()).isFalse();
    }

    @Test
    void whoHasASecondFactorGivesItToo() throws Exception {
        String secret = secondFactor();

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(isIn()).isFalse();
        clock.move(Duration.ofSeconds(30));
        assertThat(gives(AppCode.of(secret, clock.instant())).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(isIn()).isTrue();
        assertThat(details("identity.signed-in")).singleElement().asString().contains("provider=office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfa", "otp"})
    void aFactorThatTheProviderAskedForIsEnoughWhereTheOperatorSaysSo(String method) throws Exception {
        secondFactor();

        assertThat(signsIn("u-1", with("amr", List.of("pwd", method))).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void anyOtherFactorOfTheProviderIsNotEnough() throws Exception {
        secondFactor();

        assertThat(signsIn("u-1", with("amr", List.of("pwd", "kba"))).getRedirectedUrl())
                .isEqualTo("/login/code");
    }

    @Test
    void whoHasNoPasswordYetNeedsNoneByAProvider() throws Exception {
        jdbc.sql("update account set must_change_password = true, version = version + 1 where username = 'weaver'")
                .update();
        entities.clear();
        signsIn("u-1", WEAVER);

        assertThat(status("/api/v1/accounts")).isEqualTo(403);
        assertThat(body("/api/v1/accounts")).contains("common.forbidden");
    }

    @Test
    void aStateOfAnotherBrowserIsRefused() throws Exception {
        TestProvider.answers("u-1", WEAVER);
        var back = TestProvider.visit(begins("office"), "u-1");
        browser = new MockHttpSession();

        assertThat(comesBack(back).getRedirectedUrl()).isEqualTo("/login?provider=refused");
        assertThat(isIn()).isFalse();
    }

    @Test
    void anAnswerOpensOnce() throws Exception {
        TestProvider.answers("u-1", WEAVER);
        var back = TestProvider.visit(begins("office"), "u-1");
        assertThat(comesBack(back).getRedirectedUrl()).isEqualTo("/");
        browser.invalidate();
        browser = new MockHttpSession();

        assertThat(comesBack(back).getRedirectedUrl()).isEqualTo("/login?provider=refused");
    }

    @Test
    void anAnswerAtTheDoorOfAnotherProviderIsRefused() throws Exception {
        var back = TestProvider.visit(begins("office"), "u-1");
        var moved = URI.create(back.toString().replace("/with/office/", "/with/gone/"));

        assertThat(comesBack(moved).getRedirectedUrl()).isEqualTo("/login?provider=refused");
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() throws Exception {
        assertThat(http.perform(get("/login/with/gone").session(browser))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?provider=away");
        assertThat(page("/login?provider=away")).contains("无法连接");
    }

    @Test
    void aProviderThatFailsAfterwardsIsAwayAndNobodyGuessed() throws Exception {
        for (int time = 0; time < 25; time++) {
            var back = TestProvider.visit(begins("office"), "u-1");
            TestProvider.answers(503, "");
            assertThat(comesBack(back).getRedirectedUrl()).isEqualTo("/login?provider=away");
        }

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void whoDidNotWantToIsToldSo() throws Exception {
        String state = UriComponentsBuilder.fromUriString(begins("office"))
                .build()
                .getQueryParams()
                .getFirst("state");

        assertThat(comesBack(URI.create("/login/with/office/back?error=access_denied&state=" + state))
                        .getRedirectedUrl())
                .isEqualTo("/login?provider=cancelled");
    }

    @Test
    void anUnknownProviderIsRefused() throws Exception {
        assertThat(http.perform(get("/login/with/nobody").session(browser))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/login?provider=refused");
    }

    @Test
    void guessingAnswersIsSlowedDown() throws Exception {
        clock.stop();
        for (int time = 0; time < 20; time++) {
            TestProvider.answers(400, "{\"error\":\"invalid_grant\"}");
            assertThat(comes().getRedirectedUrl()).isEqualTo("/login?provider=refused");
        }

        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/login?provider=refused");
        clock.move(Duration.ofMinutes(1));
        assertThat(signsIn("u-1", WEAVER).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void signingOutLeadsToTheProvidersDoorToo() throws Exception {
        signsIn("u-1", WEAVER);
        String csrf = http.perform(get("/login").session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var answer = http.perform(post("/logout").session(browser).param("_csrf", csrf))
                .andReturn()
                .getResponse();

        assertThat(answer.getRedirectedUrl())
                .startsWith(TestProvider.issuer() + "/endsession?id_token_hint=ey")
                .contains("client_id=nishang", "post_logout_redirect_uri=http");
    }

    private String secondFactor() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInFixture.proven((SignedIn) users.loadUserByUsername("weaver")));
        SecurityContextHolder.setContext(context);
        String secret = factor.begin().text();
        factor.confirm(AppCode.of(secret, clock.instant()));
        entities.flush();
        entities.clear();
        SecurityContextHolder.clearContext();
        return secret;
    }

    private MockHttpServletResponse gives(String code) throws Exception {
        http.perform(get("/login/code").session(browser));
        String csrf = http.perform(get("/login/code").session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return http.perform(post("/login/code")
                        .session(browser)
                        .param("_csrf", csrf)
                        .param("code", code))
                .andReturn()
                .getResponse();
    }

    private String unknownPage(Locale language) throws Exception {
        return http.perform(get("/login/unknown").session(browser).locale(language))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String address) throws Exception {
        return http.perform(get(address).locale(Locale.CHINA))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String address) throws Exception {
        return http.perform(get(address).session(browser))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
