package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who keeps accounts at the moment: the signed-in person, or whoever has the server's terminal. */
@Component
class Keepers {

    private final Accounts accounts;
    private final EnterprisesByCode enterprises;
    private final CurrentUser user;
    private final Clock clock;

    Keepers(Accounts accounts, EnterprisesByCode enterprises, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.user = user;
        this.clock = clock;
    }

    AccountAct act(Account account) {
        var today = LocalDate.now(clock);
        return new AccountAct(
                current(),
                () -> otherAdministrators(account, today),
                () -> elsewhere(account.person(), account.id()),
                clock.instant(),
                today);
    }

    /** Nobody else decides on administrators until this transaction has ended. */
    private int otherAdministrators(Account account, LocalDate today) {
        return (int) accounts.lockWith(AccountRole.SYSTEM_ADMINISTRATOR).stream()
                .filter(one -> !one.id().equals(account.id()) && one.administersFrom(today))
                .count();
    }

    /** What a person is by other accounts than this one. */
    Set<AccountRole> elsewhere(@Nullable PersonId person, AccountId but) {
        return person == null ? Set.of() : accounts.rolesElsewhere(person, but);
    }

    Keeper current() {
        return user.signedIn()
                .map(who -> new Keeper(
                        who.getUsername(),
                        who.roles().stream()
                                .flatMap(role -> role.gives().stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        scope -> who.scope().covers(scope, enterprises::region)))
                .orElseGet(() -> new Keeper(CurrentUser.PORTAL, Set.of(AccountRole.values()), scope -> true));
    }
}
