package org.nishang.identity.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Large text and high contrast for those who are not signed in. */
@ThinPortalTest
class SightPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Sights sights;

    private MockMvc http;

    @BeforeEach
    void server() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void keepsTheChoiceInTheBrowserAndLeadsBack() throws Exception {
        http.perform(get("/sight").param("looks", "large-text.high-contrast").param("back", "/verify"))
                .andExpect(redirectedUrl("/verify"))
                .andExpect(cookie().value("sight", "large-text.high-contrast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"})
    void leadsNowhereElse(String back) throws Exception {
        http.perform(get("/sight").param("looks", "large-text").param("back", back))
                .andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/activate", "/verify", "/verify/TST-NOBODY"})
    void pagesWithoutSignInLookSo(String page) throws Exception {
        http.perform(get(page).cookie(new Cookie("sight", "large-text")))
                .andExpect(content().string(containsString("class=\"large-text\"")))
                .andExpect(content().string(containsString("aria-checked=\"true\" data-testid=\"sight-large-text\"")))
                .andExpect(
                        content().string(containsString("aria-checked=\"false\" data-testid=\"sight-high-contrast\"")))
                // each switch turns one of them
                .andExpect(content().string(containsString("large-text.high-contrast")));
    }

    @Test
    void soDoesAnErrorsPageAndItsSwitchesLeadBackToWhereItHappened() throws Exception {
        http.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nowhere")
                        .queryParam("day", "1")
                        .accept(MediaType.TEXT_HTML)
                        .cookie(new Cookie("sight", "high-contrast")))
                .andExpect(content().string(containsString("class=\"high-contrast\"")))
                .andExpect(content().string(containsString("%2Fnowhere%3Fday%3D1\" role=\"switch\"")));
    }

    @Test
    void eachTemplateOfAPageHasThem() throws IOException {
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath:templates/*.mustache")) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            boolean isMail = template.getFilename().endsWith("-mail.mustache");
            boolean isPage = text.contains("<html") && !text.contains("@page") && !isMail;
            assertThat(!isPage || text.contains("{{>sight-switches}}") && text.contains("{{#sight}}"))
                    .as(template.getFilename())
                    .isTrue();
        }
    }

    @Test
    void aPageThatWorksWithoutThePortalCanReadTheChoice() throws Exception {
        http.perform(get("/sight").param("looks", "large-text")).andExpect(cookie().httpOnly("sight", false));
    }

    @Test
    void whatIsNotKnownIsTheUsualLook() throws Exception {
        http.perform(get("/login").cookie(new Cookie("sight", "<script>")))
                .andExpect(content().string(containsString("<html lang=\"zh-CN\">")));
    }

    @Test
    void whatAnAccountKeepsComesFirst() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("sight", "large-text"));

        assertThat(sights.of(request, Optional.of(new Sight(false, true)))).isEqualTo(new Sight(false, true));
        assertThat(sights.of(request, Optional.of(Sight.USUAL))).isEqualTo(new Sight(true, false));
    }
}
