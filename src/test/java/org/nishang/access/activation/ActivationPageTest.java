package org.nishang.access.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** The page that a slip leads to. */
@PortalTest
@Transactional
class ActivationPageTest {

    private static final String PASSWORD = "Silk-And-Thread-9";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AccessGiving giving;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private String code;

    @BeforeEach
    void aCode() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var facts = new Facts(jdbc);
        var begin = LocalDate.of(2020, 1, 1);
        var mill = facts.enterprise("Xqz Mill", "330482", begin);
        var ann = facts.person("Xqann");
        facts.employ(ann, mill, begin, null);
        code = As.contact(Scope.ofEnterprise(mill))
                .call(() -> giving.give(List.of(ann)))
                .slips()
                .getFirst()
                .code();
    }

    @Test
    void showsTheFormWithTheCodeOfTheSlipToEverybody() throws Exception {
        http.perform(get("/activate").param("code", code))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("value=\"" + code + "\"")))
                .andExpect(content().string(Matchers.containsString("个人信息告知")));
        http.perform(get("/language").param("to", "en").param("back", "/activate?code=" + code))
                .andExpect(redirectedUrl("/activate?code=" + code));
        http.perform(get("/activate").param("code", "\"><script>"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<script>"))));
    }

    @Test
    void signsInWhoMadeAnAccountInANewSession() throws Exception {
        var session = new MockHttpSession();
        String before = session.getId();

        send(session, code, PASSWORD).andExpect(redirectedUrl("/"));

        assertThat(session.getId()).isNotEqualTo(before);
        http.perform(get("/api/session").session(session)).andExpect(jsonPath("$.signedIn", Matchers.is(true)));
        send(session, code, PASSWORD)
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("请先退出登录")));
    }

    @Test
    void keepsWhatWasTypedButNoPasswordWhenItRefuses() throws Exception {
        send(new MockHttpSession(), code, "short")
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("密码至少需要 8 个字符")))
                .andExpect(content().string(Matchers.containsString("value=\"xq-ann\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("short"))));
        send(new MockHttpSession(), "AAAA-AAAA-AA", PASSWORD)
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("激活码不能使用")));
    }

    @Test
    void isNotHandedInByAnotherSite() throws Exception {
        http.perform(post("/activate")
                        .param("code", code)
                        .param("username", "xq-ann")
                        .param("password", PASSWORD)
                        .param("repeated", PASSWORD))
                .andExpect(status().is(Matchers.not(Matchers.oneOf(200, 422))));

        assertThat(jdbc.sql("select count(*) from account where username = 'xq-ann'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResultActions send(MockHttpSession session, String typed, String password) throws Exception {
        return http.perform(post("/activate")
                .session(session)
                .with(csrf())
                .param("code", typed)
                .param("username", "xq-ann")
                .param("password", password)
                .param("repeated", password));
    }
}
