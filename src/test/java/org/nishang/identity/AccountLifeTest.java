package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.identity.password.PasswordOwner;
import org.nishang.identity.password.PasswordPolicy;

/** What an account lets be done with it, and by whom. */
class AccountLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final Scope PINGHU = Scope.ofRegion("330482");

    private static final Keeper EVERYWHERE = new Keeper("keeper", Set.of(AccountRole.values()), scope -> true);
    private static final Keeper OFFICE = new Keeper(
            "office", Set.of(AccountRole.values()), scope -> PINGHU.covers(scope, any -> java.util.Optional.empty()));
    private static final Keeper CONTACT = new Keeper("contact", Set.of(AccountRole.LEARNER), scope -> true);

    @Test
    void isDisabledEnabledAndEndedForGood() {
        var account = account(AccountRole.TRAINING_CONTACT, Scope.NOTHING);

        account.disable(act(EVERYWHERE, 1));
        assertThat(account.state()).isEqualTo(AccountState.DISABLED);
        assertThat(account.opensOn(TODAY)).isFalse();
        account.enable(act(EVERYWHERE, 1));
        assertThat(account.opensOn(TODAY)).isTrue();
        account.end(act(EVERYWHERE, 1));

        assertThat(account.state()).isEqualTo(AccountState.ENDED);
        refused("identity.account.ended", () -> account.enable(act(EVERYWHERE, 1)));
        refused("identity.account.ended", () -> account.resetPassword("x", act(EVERYWHERE, 1)));
        refused("identity.account.ended", () -> account.take(rights(AccountRole.LEARNER), act(EVERYWHERE, 1)));
    }

    @Test
    void nobodyChangesTheOwnAccountButAnybodyMaySignOutEverywhere() {
        var account = account(AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL);
        var own = new AccountAct(
                new Keeper("weaver", Set.of(AccountRole.values()), scope -> true), () -> 3, Set::of, NOW, TODAY);

        refused("identity.account.own", () -> account.disable(own));
        refused("identity.account.own", () -> account.end(own));
        refused("identity.account.own", () -> account.take(rights(AccountRole.SYSTEM_ADMINISTRATOR), own));
        refused("identity.account.own", () -> account.resetPassword("x", own));
        account.endAccess(own);
        assertThat(account.sessionsFrom()).isEqualTo(NOW);
    }

    @Test
    void nobodyKeepsOrGivesWhatIsBeyondThem() {
        var learner = account(AccountRole.LEARNER, Scope.NOTHING);
        var administrator = account(AccountRole.TRAINING_ADMINISTRATOR, Scope.ALL);

        refused("identity.account.role-beyond", () -> administrator.disable(act(CONTACT, 1)));
        refused(
                "identity.account.role-beyond",
                () -> learner.take(rights(AccountRole.TRAINING_ADMINISTRATOR), act(CONTACT, 1)));
        refused("identity.account.scope-beyond", () -> administrator.disable(act(OFFICE, 1)));
        refused(
                "identity.account.scope-beyond",
                () -> learner.take(
                        new AccountRights(
                                Set.of(RoleGrant.always(AccountRole.TRAINING_CONTACT)), Scope.ofRegion("3304")),
                        act(OFFICE, 1)));
        learner.take(new AccountRights(Set.of(RoleGrant.always(AccountRole.TRAINING_CONTACT)), PINGHU), act(OFFICE, 1));
        assertThat(learner.scope().ever()).isEqualTo(PINGHU);
    }

    @Test
    void systemSecurityAndAuditAdministratorsAreThreePeople() {
        var system = account(AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL);
        for (var second : List.of(AccountRole.SECURITY_ADMINISTRATOR, AccountRole.AUDIT_ADMINISTRATOR)) {
            var oneDay = Set.of(
                    new RoleGrant(AccountRole.SYSTEM_ADMINISTRATOR, null, TODAY), new RoleGrant(second, TODAY, TODAY));
            refused(
                    "identity.account.three-people",
                    () -> system.take(new AccountRights(oneDay, Scope.ALL), act(EVERYWHERE, 1)));
            var both = Set.of(
                    RoleGrant.always(AccountRole.SYSTEM_ADMINISTRATOR),
                    new RoleGrant(second, TODAY.plusYears(1), null));
            refused(
                    "identity.account.three-people",
                    () -> system.take(new AccountRights(both, Scope.ALL), act(EVERYWHERE, 1)));
            refused(
                    "identity.account.three-people",
                    () -> new Account(
                            new NewAccount("two", "二职", null, new AccountRights(both, Scope.ALL)), "", false, NOW));
        }
        refused(
                "identity.account.three-people",
                () -> system.take(
                        rights(AccountRole.AUDIT_ADMINISTRATOR),
                        new AccountAct(
                                EVERYWHERE, () -> 1, () -> Set.of(AccountRole.SECURITY_ADMINISTRATOR), NOW, TODAY)));

        system.take(rights(AccountRole.AUDIT_ADMINISTRATOR), act(EVERYWHERE, 1));
        assertThat(system.roleNames()).containsExactly(AccountRole.AUDIT_ADMINISTRATOR);
    }

    @Test
    void theLastSystemAdministratorStays() {
        var last = account(AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL);

        refused("identity.account.last-administrator", () -> last.disable(act(EVERYWHERE, 0)));
        refused("identity.account.last-administrator", () -> last.end(act(EVERYWHERE, 0)));
        refused(
                "identity.account.last-administrator",
                () -> last.take(rights(AccountRole.LEARNER), act(EVERYWHERE, 0)));
        refused(
                "identity.account.last-administrator",
                () -> last.take(
                        rights(AccountRole.SYSTEM_ADMINISTRATOR, null, TODAY.plusDays(30)), act(EVERYWHERE, 0)));
        last.disable(act(EVERYWHERE, 1));
        assertThat(last.opensOn(TODAY)).isFalse();
    }

    @Test
    void aRoleHoldsFromItsFirstDayToItsLast() {
        var account = account(AccountRole.LEARNER, Scope.NOTHING);
        account.take(rights(AccountRole.TRAINING_CONTACT, TODAY.plusDays(1), TODAY.plusDays(3)), act(EVERYWHERE, 1));

        assertThat(account.opensOn(TODAY)).isFalse();
        assertThat(account.opensOn(TODAY.plusDays(1))).isTrue();
        assertThat(account.opensOn(TODAY.plusDays(3))).isTrue();
        assertThat(account.opensOn(TODAY.plusDays(4))).isFalse();
        var session = new SignedIn(account, TODAY.plusDays(2));
        assertThat(session.may(Permission.MANAGE_STAFF)).isTrue();
        assertThat(session.holdsOn(TODAY.plusDays(3))).isTrue();
        assertThat(session.holdsOn(TODAY.plusDays(4))).isFalse();
        assertThatThrownBy(() -> rights(AccountRole.LEARNER, TODAY, TODAY.minusDays(1)))
                .hasMessageContaining("common.days-order");
    }

    @Test
    void daysAreReadAsTheyAreWritten() {
        for (String days : List.of("2026-12-01..2027-03-31", "2026-12-01..", "..2027-03-31")) {
            assertThat(RoleGrant.during(AccountRole.LEARNER, days).days()).contains(days);
        }
        assertThat(RoleGrant.during(AccountRole.LEARNER, "..")).isEqualTo(RoleGrant.always(AccountRole.LEARNER));
        refused("common.days-form", () -> RoleGrant.during(AccountRole.LEARNER, "2026-12-01"));
        refused("common.input.day", () -> RoleGrant.during(AccountRole.LEARNER, "2026-02-30.."));
        refused("common.days-order", () -> RoleGrant.during(AccountRole.LEARNER, "2026-12-02..2026-12-01"));
    }

    @Test
    void temporaryPasswordsKeepTheRulesOfAdministrators() {
        for (int i = 0; i < 200; i++) {
            PasswordPolicy.ADMINISTRATOR.check(AccountKeeping.temporaryPassword(), new PasswordOwner("weaver", "织女"));
        }
    }

    private static Account account(AccountRole role, Scope scope) {
        return new Account(new NewAccount("weaver", "织女", null, Set.of(role), scope), "", false, Instant.EPOCH);
    }

    private static AccountRights rights(AccountRole role) {
        return rights(role, null, null);
    }

    private static AccountRights rights(AccountRole role, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new AccountRights(Set.of(new RoleGrant(role, from, until)), Scope.NOTHING);
    }

    private static AccountAct act(Keeper by, int others) {
        return new AccountAct(by, () -> others, Set::of, NOW, TODAY);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).hasMessageContaining(key);
    }
}
