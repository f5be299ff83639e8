package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.access.account.AccountDesk;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountOrder;
import org.nishang.access.account.AccountQuery;
import org.nishang.access.activation.AccessGiving;
import org.nishang.access.activation.AccessQuery;
import org.nishang.access.activation.AccountSlips;
import org.nishang.access.activation.StaffAccess;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.RoleGrant;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account of a contact over there, as seen by who keeps the accounts of our region. */
final class AccountCases {

    private static final String WHY = "边界";

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new AccountCases().cases;
    }

    private interface Act {
        void on(Border border, AccountId account);
    }

    private AccountCases() {
        staff();
        put("AccountDirectory.count(AccountQuery)", counts(w -> {
            account(w);
            return w.bean(AccountDirectory.class).count(AccountQuery.of(Map.of("q", "their-contact"))) > 0;
        }));
        put("AccountDirectory.after(AccountQuery, String, int)", reads(w -> {
            account(w);
            return w.bean(AccountDirectory.class).after(AccountQuery.ALL, "their", 1000);
        }));
        put(
                "AccountDirectory.named(Collection)",
                reads(w -> w.bean(AccountDirectory.class).named(List.of(username(w)))));
        put(
                "AccountDirectory.of(Collection)",
                reads(w -> w.bean(AccountDirectory.class).of(List.of(account(w)))));
        put("AccountDirectory.rows(AccountQuery, AccountOrder, boolean, int, int)", reads(w -> {
            account(w);
            return w.bean(AccountDirectory.class).rows(AccountQuery.ALL, AccountOrder.USERNAME, false, 0, 1000);
        }));
        put(
                "AccountDirectory.sheet(AccountId)",
                reads(w -> w.bean(AccountDirectory.class).sheet(account(w))));
        put(
                "AccountSlips.give(Collection)",
                writes(w -> w.bean(AccountSlips.class).give(List.of(account(w)))));
        act("disable(AccountId, String)", (w, it) -> desk(w).disable(it, WHY));
        act("enable(AccountId, String)", (w, it) -> desk(w).enable(it, WHY));
        act("end(AccountId, String)", (w, it) -> desk(w).end(it, WHY));
        act("signOut(AccountId, String)", (w, it) -> desk(w).signOut(it, WHY));
        act("resetPassword(AccountId, String)", (w, it) -> desk(w).resetPassword(it, WHY));
        act("resetSecondFactor(AccountId, String)", (w, it) -> {
            w.bean(JdbcClient.class)
                    .sql("update account set second_factor_at = created_at where account_id = ?")
                    .param(it.value())
                    .update();
            w.bean(EntityManager.class).clear();
            desk(w).resetSecondFactor(it, WHY);
        });
        act("unlock(AccountId, String)", (w, it) -> desk(w).unlock(it, WHY));
        act("keepOnly(AccountId, String)", (w, it) -> desk(w).keepOnly(it, WHY));
        act(
                "take(AccountId, AccountRights, String)",
                (w, it) -> desk(w).take(
                                it,
                                new AccountRights(Set.of(RoleGrant.always(AccountRole.LEARNER)), Scope.NOTHING),
                                WHY));
    }

    /** Whom a contact or an office gives access. */
    private void staff() {
        cases.put("StaffAccess.count(AccessQuery)", counts(w -> {
            var staff = w.bean(StaffAccess.class);
            return staff.count(new AccessQuery("", AccessQuery.Show.ANY, null, w.theirPerson)) > 0;
        }));
        cases.put(
                "StaffAccess.rows(AccessQuery, int, int)",
                reads(w -> w.bean(StaffAccess.class)
                        .rows(new AccessQuery("", AccessQuery.Show.ANY, w.theirs, null), 0, 1000)));
        cases.put(
                "StaffAccess.of(PersonId)", reads(w -> w.bean(StaffAccess.class).of(w.theirPerson)));
        cases.put(
                "AccessGiving.give(Collection)",
                writes(w -> w.bean(AccessGiving.class).give(List.of(w.theirPerson))));
        cases.put(
                "AccessGiving.withdraw(PersonId)",
                writes(w -> w.bean(AccessGiving.class).withdraw(w.theirPerson)));
    }

    private void act(String method, Act act) {
        put("AccountDesk." + method, writes(w -> act.on(w, account(w))));
    }

    private void put(String method, BorderCase one) {
        cases.put(method, one.by(w -> As.systemAdministrator(Scope.ALL)).against(AccountCases::outsiders));
    }

    static String username(Border w) {
        account(w);
        return "their-contact";
    }

    static List<As> outsiders(Border w) {
        return List.of(
                As.systemAdministrator(Scope.ofRegion("330482")),
                As.systemAdministrator(Scope.ofEnterprise(w.ours)),
                w.contact);
    }

    private static AccountDesk desk(Border w) {
        return w.bean(AccountDesk.class);
    }

    /** Made when it is asked for. */
    static AccountId account(Border w) {
        var jdbc = w.bean(JdbcClient.class);
        var known = jdbc.sql("select account_id from account where username = 'their-contact'")
                .query(UUID.class)
                .optional();
        if (known.isEmpty()) {
            var wanted = new NewAccount(
                    "their-contact",
                    Border.THEIR_NAME,
                    null,
                    Set.of(AccountRole.TRAINING_CONTACT),
                    Scope.ofEnterprise(w.theirs));
            As.systemAdministrator(Scope.ALL)
                    .run(() -> w.bean(AccountManagement.class).create(wanted, "Silk-And-Thread-9", false));
            w.bean(EntityManager.class).flush();
        }
        return new AccountId(jdbc.sql("select account_id from account where username = 'their-contact'")
                .query(UUID.class)
                .single());
    }
}
