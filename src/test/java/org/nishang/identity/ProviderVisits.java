package org.nishang.identity;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.nishang.testing.MovableClock;
import org.nishang.testing.TestProvider;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Somebody's browser that goes to an identity provider and comes back. */
@ThinPortalTest
@Transactional
abstract class ProviderVisits {

    static final String PASSWORD = "Silk-And-Thread-9";
    static final Map<String, Object> WEAVER = Map.of("employee_number", "weaver", "preferred_username", "wang");

    @Autowired
    AccountManagement accounts;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    OwnFactor factor;

    @Autowired
    SignIn users;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @PersistenceContext
    EntityManager entities;

    MockMvc http;
    MockHttpSession browser;

    @BeforeEach
    void anAccount() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        browser = new MockHttpSession();
        account("weaver", AccountRole.TRAINING_CONTACT);
        TestProvider.answers("u-1", WEAVER);
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    MockHttpServletResponse signsIn(String subject, Map<String, Object> claims) throws Exception {
        TestProvider.answers(subject, claims);
        return comes();
    }

    MockHttpServletResponse comes() throws Exception {
        return comesBack(TestProvider.visit(begins("office"), "u-1"));
    }

    String begins(String provider) throws Exception {
        return Objects.requireNonNull(
                http.perform(get("/login/with/" + provider).session(browser))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    MockHttpServletResponse comesBack(URI back) throws Exception {
        return http.perform(get(back).session(browser)).andReturn().getResponse();
    }

    static Map<String, Object> with(String claim, Object value) {
        return Map.of("employee_number", "weaver", claim, value);
    }

    void account(String name, AccountRole role) {
        accounts.create(new NewAccount(name, name, null, Set.of(role), Scope.ALL), PASSWORD, false);
        entities.flush();
    }

    boolean isIn() throws Exception {
        return body("/api/session").contains("\"signedIn\":true");
    }

    String body(String address) throws Exception {
        return http.perform(get(address).session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    List<String> details(String event) {
        return jdbc.sql("select detail from audit_entry where event = ? order by 1")
                .param(event)
                .query(String.class)
                .list();
    }
}
