package org.nishang.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.OpenDays;
import org.nishang.common.Refusal;

/** What an account may do and what it sees, each role and each part of the scope in its time. */
public record AccountRights(Set<RoleGrant> roles, GrantedScope scope) {

    public AccountRights {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new Refusal("identity.account.no-role").at(FieldName.CHOICE);
        }
        if (names(roles).size() < roles.size()) {
            throw new Refusal("identity.account.role-twice").at(FieldName.CHOICE);
        }
    }

    /** With a scope for good. */
    public AccountRights(Set<RoleGrant> roles, Scope scope) {
        this(roles, GrantedScope.always(scope));
    }

    /**
     * System, security and audit administrators are three people, whenever they are it.
     *
     * @param elsewhere what the same person is by other accounts; asked for only where it matters
     * @throws Refusal {@code identity.account.three-people} if somebody would be two of them
     */
    void checkApart(Supplier<Set<AccountRole>> elsewhere) {
        if (!holdsOffice()) {
            return;
        }
        long offices = Stream.concat(roleNames().stream(), elsewhere.get().stream())
                .filter(AccountRole.ADMINISTRATORS::contains)
                .distinct()
                .count();
        if (offices > 1) {
            throw new Refusal("identity.account.three-people").at(FieldName.CHOICE);
        }
    }

    /** Whether one of the offices is among them that nobody has together with another one. */
    public boolean holdsOffice() {
        return roleNames().stream().anyMatch(AccountRole.ADMINISTRATORS::contains);
    }

    /** @throws IllegalArgumentException if there is an office among them */
    void checkNoOffice() {
        if (holdsOffice()) {
            throw new IllegalArgumentException("an office: " + inWords(roles));
        }
    }

    public Set<AccountRole> roleNames() {
        return names(roles);
    }

    static Set<AccountRole> names(Collection<RoleGrant> grants) {
        return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }

    static Set<AccountRole> inForce(Collection<RoleGrant> grants, LocalDate day) {
        return names(grants.stream().filter(grant -> grant.isInForceOn(day)).toList());
    }

    /** The first day after this one on which a role or a part of the scope begins or has ended. */
    static Optional<LocalDate> nextChange(Collection<RoleGrant> grants, GrantedScope scope, LocalDate day) {
        return Stream.concat(grants.stream().map(RoleGrant::when), scope.days())
                .flatMap(OpenDays::changes)
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    static String inWords(Collection<RoleGrant> grants) {
        return grants.stream().map(RoleGrant::inWords).sorted().collect(Collectors.joining(","));
    }
}
