package org.nishang.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Accounts for programs. */
@PortalTest
@Transactional
class AccountApiTest {

    private static final String WHY = "{\"reason\":\"asked by the office\"}";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private MockMvc http;

    @BeforeEach
    void server() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void anAccountIsMadeGivenRightsDisabledEnabledAndEnded() throws Exception {
        ask(post("/api/v1/accounts"), """
                {"username":"xq-office","name":"平湖办事处","scope":"330482",
                 "roles":[{"role":"TRAINING_ADMINISTRATOR","to":"2099-12-31"}]}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.temporaryPassword", Matchers.matchesPattern("[0-9A-Z-]{14}")));
        String one = "/api/v1/accounts/" + id();
        listed().andExpect(jsonPath("$[0].roles[0].to", Matchers.is("2099-12-31")))
                .andExpect(jsonPath("$[0].scope", Matchers.is("330482")))
                .andExpect(jsonPath("$[0].lastSignInAt", Matchers.nullValue()));

        ask(
                        put(one + "/rights"),
                        "{\"roles\":[{\"role\":\"TRAINING_CONTACT\"}],\"scope\":\"3304\",\"reason\":\"moved\"}")
                .andExpect(status().isNoContent());
        listed().andExpect(jsonPath("$[0].roles[0].role", Matchers.is("TRAINING_CONTACT")))
                .andExpect(jsonPath("$[0].scope", Matchers.is("3304")));
        ask(post(one + "/disable"), WHY).andExpect(status().isNoContent());
        listed().andExpect(jsonPath("$[0].state", Matchers.is("DISABLED")));
        ask(post(one + "/enable"), WHY).andExpect(status().isNoContent());
        ask(post(one + "/end"), WHY).andExpect(status().isNoContent());
        listed().andExpect(jsonPath("$", Matchers.empty()));
        ask(post(one + "/enable"), WHY).andExpect(jsonPath("$.code", Matchers.is("identity.account.ended")));
    }

    @Test
    void whatIsWrongOrMissingIsRefusedWithItsCode() throws Exception {
        ask(post("/api/v1/accounts"), "{}").andExpect(jsonPath("$.code", Matchers.is("identity.account.no-role")));
        ask(post("/api/v1/accounts"), "{\"roles\":[{\"role\":\"LEARNER\"}]}")
                .andExpect(jsonPath("$.code", Matchers.is("identity.account.username-form")));
        ask(post("/api/v1/accounts"), "{\"roles\":[{\"role\":\"KING\"}]}").andExpect(status().isBadRequest());
        ask(post("/api/v1/accounts/" + UUID.randomUUID() + "/disable"), WHY)
                .andExpect(jsonPath("$.code", Matchers.is("common.unknown-id")));
        ask(post("/api/v1/accounts/" + learner() + "/disable"), "{}")
                .andExpect(jsonPath("$.code", Matchers.is("identity.account.reason")));
    }

    @Test
    void whoSignedInLongAgoGivesNoRolesAndReadsOn() throws Exception {
        var longAgo = SignedInFixture.provenAt(As.systemAdministrator(Scope.ALL).signedIn(), Instant.EPOCH);

        http.perform(post("/api/v1/accounts/" + learner() + "/enable")
                        .contentType("application/json")
                        .content(WHY)
                        .with(authentication(longAgo)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", Matchers.is("identity.proof.needed")));
        http.perform(post("/api/v1/imports/accounts?mode=commit")
                        .contentType("text/csv")
                        .content("username,name,roles\nxq-file,By file,SYSTEM_ADMINISTRATOR\n")
                        .with(authentication(longAgo)))
                .andExpect(jsonPath("$.code", Matchers.is("identity.proof.needed")))
                .andExpect(status().isForbidden());
        http.perform(get("/api/v1/accounts?limit=1").with(authentication(longAgo)))
                .andExpect(status().isOk());
    }

    @Test
    void theListIsReadPageByPage() throws Exception {
        http.perform(get("/api/v1/accounts?role=LEARNER&limit=2&after=learner01")
                        .with(authentication(SignedInFixture.proven(
                                As.systemAdministrator(Scope.ALL).signedIn()))))
                .andExpect(jsonPath("$[*].username", Matchers.contains("learner02", "learner03")));
        http.perform(get("/api/v1/accounts?limit=0")
                        .with(authentication(SignedInFixture.proven(
                                As.systemAdministrator(Scope.ALL).signedIn()))))
                .andExpect(jsonPath("$.code", Matchers.is("common.input.number")));
        http.perform(get("/api/v1/accounts")
                        .with(authentication(SignedInFixture.proven(
                                As.administrator(Scope.ALL).signedIn()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theListIsHadAsAWorkbook() throws Exception {
        byte[] file = http.perform(get("/api/v1/lists/accounts.xlsx?q=learner02")
                        .with(authentication(SignedInFixture.proven(
                                As.systemAdministrator(Scope.ALL).signedIn()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(Object::toString))
                    .anySatisfy(row -> assertThat(row).contains("learner02", "学员", "正常"));
        }
    }

    private ResultActions listed() throws Exception {
        entities.flush();
        entities.clear();
        return http.perform(get("/api/v1/accounts?q=xq-office")
                .with(authentication(
                        SignedInFixture.proven(As.systemAdministrator(Scope.ALL).signedIn()))));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.contentType("application/json")
                .content(body)
                .with(authentication(
                        SignedInFixture.proven(As.systemAdministrator(Scope.ALL).signedIn()))));
    }

    private UUID id() {
        entities.flush();
        return id("xq-office");
    }

    private UUID learner() {
        return id("learner02");
    }

    private UUID id(String username) {
        return jdbc.sql("select account_id from account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }
}
