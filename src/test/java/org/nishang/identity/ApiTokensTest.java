package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
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
    private AccountKeeping keeping;

    @Autowired
    private MovableClock clock;

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

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @Test
    void actsAsItsAccountWithItsScope() throws Exception {
        String token = create(365);

        assertThat(tokens.holder(token)).hasValueSatisfying(holder -> {
            assertThat(holder.getUsername()).isEqualTo("robot");
            assertThat(holder.scope()).isEqualTo(Scope.ofRegion("3304"));
        });
        http.perform(get("/api/session").header("Authorization", "Bearer " + token))
                .andExpect(jsonPath("$.signedIn", Matchers.is(true)));
    }

    @Test
    void isNobodyOnceRevokedOrWhenWrong() throws Exception {
        String token = create(365);
        tokens.revoke(tokens.all().getLast().id());

        assertThat(tokens.holder(token)).isEmpty();
        assertThat(tokens.holder(token + "x")).isEmpty();
        assertThat(tokens.holder("nishang_")).isEmpty();
        http.perform(get("/api/v1/anything").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void keepsOnlyAHash() {
        String token = create(365);

        assertThat(tokens.all().toString()).doesNotContain(token);
    }

    @Test
    void endsAtItsDayAndSaysSo() throws Exception {
        String token = create(30);
        clock.move(Duration.ofDays(30).minusMinutes(1));
        asked(token).andExpect(status().isNotFound());

        clock.move(Duration.ofMinutes(2));

        asked(token)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code", Matchers.is("identity.token.expired")))
                .andExpect(jsonPath("$.detail", Matchers.not(Matchers.emptyString())));
        assertThat(tokens.all().getLast().expired()).isTrue();
    }

    @Test
    void doesWhatItWasMadeForAndNoMoreThanItsAccountMay() {
        String token = create(Permission.SEE_STAFF, Permission.SEE_STAFFING);
        assertThat(rights(token)).containsExactlyInAnyOrder("ROLE_SEE_STAFF", "ROLE_SEE_STAFFING");
        assertThat(tokens.holder(token).orElseThrow().may(Permission.IMPORT_STAFF))
                .isFalse();

        keeping.takeRoles("robot", Set.of(AccountRole.TRAINING_ADMINISTRATOR, AccountRole.LEARNER), "on request");
        assertThat(rights(token)).containsExactlyInAnyOrder("ROLE_SEE_STAFF", "ROLE_SEE_STAFFING");
        keeping.takeRoles("robot", Set.of(AccountRole.LEARNER), "on request");
        assertThat(rights(token)).isEmpty();
    }

    @Test
    void endsWithTheAccessOfItsAccount() throws Exception {
        for (Runnable end : List.<Runnable>of(
                () -> keeping.endAccess("robot", "on request"),
                () -> keeping.disable("robot", "on request"),
                () -> keeping.resetPassword("robot", "Other-Words-78", "on request"))) {
            keeping.enable("robot", "on request");
            String token = create(365);
            assertThat(tokens.holder(token)).isPresent();
            clock.move(Duration.ofSeconds(1));

            end.run();

            asked(token)
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code", Matchers.is("identity.token.ended")));
            clock.move(Duration.ofSeconds(1));
        }
    }

    @Test
    void doesAtMidnightWhatItsAccountMayDoFromThenOn() throws Exception {
        var today = LocalDate.now(clock);
        keeping.take(
                "robot",
                new AccountRights(
                        Set.of(
                                new RoleGrant(AccountRole.TRAINING_CONTACT, null, today),
                                new RoleGrant(AccountRole.LEARNER, today.plusDays(1), today.plusDays(1))),
                        Scope.ofRegion("3304")),
                "stands in");
        String all = create(365);
        String narrow = create(Permission.SEE_STAFF);
        assertThat(rights(all)).contains("ROLE_SEE_STAFF").doesNotContain("ROLE_LEARN");

        clock.move(Duration.ofDays(1));
        assertThat(rights(all)).containsExactly("ROLE_LEARN");
        assertThat(rights(narrow)).isEmpty();

        clock.move(Duration.ofDays(1));
        asked(all).andExpect(status().isUnauthorized());
    }

    @Test
    void isBoundWhileThePasswordMustBeChanged() throws Exception {
        keeping.resetPassword("robot", "Other-Words-78", "on request");
        clock.move(Duration.ofSeconds(1));

        asked(create(365))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", Matchers.is("identity.password.change-first")));
    }

    @Test
    void isRefusedWithoutEndOrBeyondItsAccount() {
        for (int days : new int[] {0, 731}) {
            assertThatThrownBy(() -> create(days)).hasMessageContaining("identity.token.days");
        }
        assertThatThrownBy(() -> create(Permission.SEE_TOTALS)).hasMessageContaining("identity.token.beyond-account");
        assertThatThrownBy(() -> create("SEE_ALL")).hasMessageContaining("identity.token.unknown-permission");
        assertThatThrownBy(() -> create("")).hasMessageContaining("identity.token.unknown-permission");
    }

    @Test
    void listShowsExpiryAndLastUse() {
        tokens.holder(create(Permission.SEE_STAFF));

        var row = tokens.all().getLast();

        assertThat(row.expiresOn()).isEqualTo(row.createdOn().plusDays(365));
        assertThat(row.lastUsedOn()).isEqualTo(LocalDate.now(clock));
        assertThat(row.permissions()).isEqualTo("SEE_STAFF");
    }

    private String create(int days) {
        return tokens.create(new NewToken("robot", "nightly export", days, Set.of()));
    }

    private String create(String... permissions) {
        return tokens.create(new NewToken("robot", "nightly export", 365, Set.of(permissions)));
    }

    private List<String> rights(String token) {
        return tokens.holder(token).orElseThrow().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private ResultActions asked(String token) throws Exception {
        return http.perform(get("/api/v1/anything").header("Authorization", "Bearer " + token));
    }
}
