package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
@Transactional
class ApiTokensTest {

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void makesAnAccount() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        accounts.create(
                new NewAccount("robot", "Robot", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofRegion("3304")),
                "Many-Words-77",
                false);
    }

    @Test
    void actsAsItsAccountWithItsScope() throws Exception {
        String token = tokens.create("robot", "nightly export");

        assertThat(tokens.holder(token)).hasValueSatisfying(holder -> {
            assertThat(holder.getUsername()).isEqualTo("robot");
            assertThat(holder.scope()).isEqualTo(Scope.ofRegion("3304"));
        });
        http.perform(get("/api/session").header("Authorization", "Bearer " + token))
                .andExpect(jsonPath("$.signedIn", Matchers.is(true)));
    }

    @Test
    void isNobodyOnceRevokedOrWhenWrong() throws Exception {
        String token = tokens.create("robot", "nightly export");
        tokens.revoke(tokens.all().getLast().id());

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(tokens.holder(token + "x")).isEmpty();
        assertThat(tokens.holder("nishang_")).isEmpty();
        http.perform(get("/api/v1/anything").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void keepsOnlyAHash() {
        String token = tokens.create("robot", "nightly export");

        assertThat(tokens.all().toString()).doesNotContain(token);
    }
}
