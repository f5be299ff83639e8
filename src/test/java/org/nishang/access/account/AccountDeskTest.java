package org.nishang.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.access.account.AccountQuery.LastSeen;
import org.nishang.access.account.AccountQuery.Reach;
import org.nishang.access.account.AccountQuery.Use;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.AccountState;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.RoleGrant;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Accounts are found, and kept within the scope of who keeps them. */
@PortalTest
@Transactional
class AccountDeskTest {

    private static final As EVERYWHERE = As.systemAdministrator(Scope.ALL);
    private static final As PINGHU = As.systemAdministrator(Scope.ofRegion("330482"));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private ScopeText scopes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private MovableClock clock;

    private EnterpriseId pinghu;
    private EnterpriseId haining;
    private PersonId weaver;

    @BeforeEach
    void people() {
        var facts = new Facts(jdbc);
        pinghu = facts.enterprise("Xqz Pinghu", "330482", LONG_AGO);
        haining = facts.enterprise("Xqz Haining", "330481", LONG_AGO);
        weaver = facts.person("Xqweaver");
        facts.employ(weaver, pinghu, LONG_AGO, null);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void areFoundByNamePersonRoleScopeAndState() {
        account("xq-learner", weaver, AccountRole.LEARNER, Scope.NOTHING);
        account("xq-contact", null, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(pinghu));
        account("xq-office", null, AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion("330482"));

        assertThat(found(query("xq-", null, Reach.ANY, Use.KEPT)))
                .containsExactly("xq-contact", "xq-learner", "xq-office");
        assertThat(found(query("Xqweaver", null, Reach.ANY, Use.KEPT))).containsExactly("xq-learner");
        assertThat(found(query("xq-", AccountRole.LEARNER, Reach.ANY, Use.KEPT)))
                .containsExactly("xq-learner");
        assertThat(found(query("xq-", null, Reach.OWN, Use.KEPT))).containsExactly("xq-learner");
        assertThat(found(query("xq-", null, Reach.ENTERPRISE, Use.KEPT))).containsExactly("xq-contact");
        assertThat(found(query("xq-", null, Reach.REGION, Use.KEPT))).containsExactly("xq-office");
        keep(() -> desk.disable(id("xq-office"), "asked"));
        assertThat(found(query("xq-", null, Reach.ANY, Use.DISABLED))).containsExactly("xq-office");
        keep(() -> desk.end(id("xq-office"), "asked"));
        assertThat(found(query("xq-", null, Reach.ANY, Use.ENDED))).containsExactly("xq-office");
        assertThat(found(query("xq-", null, Reach.ANY, Use.KEPT))).containsExactly("xq-contact", "xq-learner");
    }

    @Test
    void whoHasNotSignedInForLongIsFound() {
        account("xq-old", null, AccountRole.LEARNER, Scope.NOTHING);
        account("xq-busy", null, AccountRole.LEARNER, Scope.NOTHING);
        clock.move(Duration.ofDays(91));
        jdbc.sql("update account set last_sign_in_at = utc_timestamp() + interval 91 day where username = 'xq-busy'")
                .update();

        assertThat(found(seen(LastSeen.DAYS_90))).containsExactly("xq-old");
        assertThat(found(seen(LastSeen.DAYS_180))).isEmpty();
        assertThat(found(seen(LastSeen.NEVER))).containsExactly("xq-old");
    }

    @Test
    void aRegionKeepsAccountsThatSeeNoMoreThanItself() {
        account("xq-learner", weaver, AccountRole.LEARNER, Scope.NOTHING);
        account("xq-contact", null, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(pinghu));
        account("xq-other", null, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(haining));
        account("xq-both", null, AccountRole.TRAINING_CONTACT, new Scope(false, List.of(), Set.of(pinghu, haining)));
        account("xq-all", null, AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL);
        account("xq-city", null, AccountRole.TRAINING_ADMINISTRATOR, Scope.ofRegion("3304"));

        assertThat(PINGHU.call(() -> names(query("xq-", null, Reach.ANY, Use.KEPT))))
                .containsExactly("xq-contact", "xq-learner");
        PINGHU.run(() -> desk.disable(id("xq-contact"), "asked"));
        assertThatThrownBy(() -> PINGHU.run(() -> desk.disable(id("xq-other"), "asked")))
                .hasMessageContaining("common.unknown-id");
        assertThatThrownBy(() -> PINGHU.run(() -> desk.create(new NewAccount(
                        "xq-more", "More", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofEnterprise(haining)))))
                .hasMessageContaining("identity.account.scope-beyond");
        assertThatThrownBy(() -> PINGHU.run(() -> desk.take(
                        id("xq-learner"),
                        new AccountRights(
                                Set.of(RoleGrant.always(AccountRole.TRAINING_ADMINISTRATOR)), Scope.ofRegion("3304")),
                        "asked")))
                .hasMessageContaining("identity.account.scope-beyond");
    }

    @Test
    void furtherAccountsOfOnePersonAreFoundAndEnded() {
        account("xq-first", weaver, AccountRole.LEARNER, Scope.NOTHING);
        account("xq-second", weaver, AccountRole.LEARNER, Scope.NOTHING);
        account("xq-single", null, AccountRole.LEARNER, Scope.NOTHING);
        var doubles = new AccountQuery("xq-", null, Reach.ANY, Use.KEPT, LastSeen.ANY, true);

        assertThat(found(doubles)).containsExactly("xq-first", "xq-second");
        keep(() -> desk.keepOnly(id("xq-second"), "registered twice"));

        assertThat(found(doubles)).isEmpty();
        var kept = EVERYWHERE.call(() -> directory.sheet(id("xq-second")));
        assertThat(kept.others()).isEmpty();
        assertThat(kept.account().state()).isEqualTo(AccountState.ACTIVE);
        var gone = EVERYWHERE.call(() -> directory.sheet(id("xq-first")));
        assertThat(gone.account().state()).isEqualTo(AccountState.ENDED);
        assertThat(gone.history().getFirst().detail()).contains("ended");
        assertThat(gone.history()).anyMatch(entry -> entry.detail().equals("registered twice"));
    }

    @Test
    void aScopeIsWrittenAsItIsRead() {
        for (String text :
                List.of("全部", "330482", "3304、330482", "3304、330482=2026-12-01..2027-03-31", "全部=..2027-03-31", "")) {
            assertThat(scopes.write(scopes.read(text))).isEqualTo(text);
        }
        assertThat(scopes.read(" all ")).isEqualTo(GrantedScope.always(Scope.ALL));
        var one = GrantedScope.always(Scope.ofEnterprise(pinghu));
        assertThat(scopes.write(one)).hasSize(18);
        assertThat(scopes.read(scopes.write(one))).isEqualTo(one);
        assertThat(scopes.inWords(scopes.read("330482=2026-12-01..2027-03-31"), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("平湖市（2026-12-01 至 2027-03-31）");
        assertThatThrownBy(() -> scopes.read("99")).hasMessageContaining("identity.scope.region-unknown");
        assertThatThrownBy(() -> scopes.read("911111111111111111"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("identity.scope.enterprise-unknown");
    }

    private static AccountQuery query(String text, @Nullable AccountRole role, Reach reach, Use use) {
        return new AccountQuery(text, role, reach, use, LastSeen.ANY, false);
    }

    private static AccountQuery seen(LastSeen seen) {
        return new AccountQuery("xq-", null, Reach.ANY, Use.KEPT, seen, false);
    }

    private List<String> found(AccountQuery query) {
        return EVERYWHERE.call(() -> names(query));
    }

    private List<String> names(AccountQuery query) {
        var names = directory.rows(query, AccountOrder.USERNAME, false, 0, 100).stream()
                .map(AccountRow::username)
                .toList();
        assertThat(directory.count(query)).isEqualTo(names.size());
        return names;
    }

    private void keep(Runnable act) {
        EVERYWHERE.run(act);
        entities.flush();
        entities.clear();
    }

    private void account(String username, @Nullable PersonId person, AccountRole role, Scope scope) {
        accounts.create(new NewAccount(username, username, person, Set.of(role), scope), "Silk-And-Thread-9", false);
        entities.flush();
    }

    private AccountId id(String username) {
        return new AccountId(jdbc.sql("select account_id from account where username = ?")
                .param(username)
                .query(UUID.class)
                .single());
    }
}
