package org.nishang.access.file;

import static org.nishang.access.file.AccountColumns.DOCUMENT;
import static org.nishang.access.file.AccountColumns.FROM;
import static org.nishang.access.file.AccountColumns.NAME;
import static org.nishang.access.file.AccountColumns.ROLES;
import static org.nishang.access.file.AccountColumns.ROLE_DAYS;
import static org.nishang.access.file.AccountColumns.SCOPE;
import static org.nishang.access.file.AccountColumns.TO;
import static org.nishang.access.file.AccountColumns.USERNAME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.ScopeText;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.common.register.Fault;
import org.nishang.common.register.Faults;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.AccountState;
import org.nishang.identity.GrantedScope;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.RoleGrant;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonDocuments;

/**
 * A file of accounts on its way in. It makes accounts without a password, and gives those that are there other rights;
 * whose they are and what they are called it does not change.
 */
final class AccountImport implements RegisterImport {

    private final AccountDirectory directory;
    private final PersonDocuments documents;
    private final ScopeText scopes;
    private final AccountWriting writing;
    private final Map<String, AccountRow> known = new HashMap<>();
    private Set<String> taken = Set.of();
    private NamedPersons persons = new NamedPersons(Map.of());

    AccountImport(AccountDirectory directory, PersonDocuments documents, ScopeText scopes, AccountWriting writing) {
        this.directory = directory;
        this.documents = documents;
        this.scopes = scopes;
        this.writing = writing;
    }

    static String username(Line line) {
        return line.need(USERNAME).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public List<Verdict> take(List<Line> lines, boolean write) {
        var usernames = lines.stream().map(AccountImport::username).toList();
        taken = directory.taken(usernames);
        known.clear();
        directory.named(usernames).forEach(row -> known.put(row.username(), row));
        persons = NamedPersons.of(
                lines.stream().filter(line -> line.text(DOCUMENT).isPresent()).toList(), documents);
        var verdicts = lines.stream().map(line -> verdict(line, write)).toList();
        writing.settle();
        return verdicts;
    }

    private Verdict verdict(Line line, boolean write) {
        @Nullable AccountRow before = known.get(username(line));
        var faults = new Faults();
        faults.attempt(USERNAME, checked(() -> NewAccount.checkUsername(username(line))));
        faults.addIf(
                before == null && taken.contains(username(line)),
                USERNAME,
                "identity.account.username-taken",
                username(line));
        faults.attempt(NAME, checked(() -> NewAccount.checkName(line.need(NAME))));
        var person = line.text(DOCUMENT).isEmpty() ? Optional.<PersonId>empty() : persons.find(line, faults);
        if (before != null) {
            checkSame(line, before, person.orElse(null), faults);
        }
        var scope = faults.attempt(SCOPE, () -> scope(line, before));
        var grants = faults.attempt(line.text(ROLE_DAYS).isPresent() ? ROLE_DAYS : TO, () -> grants(line, before));
        if (!faults.isEmpty()) {
            return faults.refused();
        }
        var rights = new AccountRights(grants.orElseThrow(), scope.orElseThrow());
        try {
            return before == null
                    ? create(line, new NewAccount(username(line), line.need(NAME), person.orElse(null), rights), write)
                    : correct(line, before, rights, write);
        } catch (Refusal refusal) {
            return new Verdict.Refused(List.of(Fault.of(column(refusal).code(), refusal)));
        }
    }

    private static Supplier<Boolean> checked(Runnable check) {
        return () -> {
            check.run();
            return true;
        };
    }

    private static void checkSame(Line line, AccountRow before, @Nullable PersonId person, Faults faults) {
        faults.addIf(before.state() == AccountState.ENDED, USERNAME, "identity.account.ended", before.username());
        faults.addIf(!before.name().equals(line.need(NAME)), NAME, "access.file.other-name", before.username());
        faults.addIf(
                person != null && !person.equals(before.person()),
                DOCUMENT,
                "access.file.other-person",
                before.username());
    }

    private GrantedScope scope(Line line, @Nullable AccountRow before) {
        return before != null && !line.has(SCOPE)
                ? before.scope()
                : scopes.read(line.text(SCOPE).orElse(""));
    }

    /** Where roles have different times, a line of a file that cannot say them leaves them. */
    private static Set<RoleGrant> grants(Line line, @Nullable AccountRow before) {
        var wanted = line.several(ROLES).stream().map(AccountRole::valueOf).collect(Collectors.toSet());
        @Nullable LocalDate from = line.date(FROM).orElse(null);
        @Nullable LocalDate to = line.date(TO).orElse(null);
        boolean saysDays = from != null || to != null;
        if (before != null
                && !saysDays
                && !line.has(ROLE_DAYS)
                && isMixed(before)
                && names(before).equals(wanted)) {
            return Set.copyOf(before.roles());
        }
        return RoleDays.grants(wanted, from, to, line.text(ROLE_DAYS).orElse(""));
    }

    private static boolean isMixed(AccountRow row) {
        return AccountLine.isMixed(new AccountRights(Set.copyOf(row.roles()), row.scope()));
    }

    private static Set<AccountRole> names(AccountRow row) {
        return row.roles().stream().map(RoleGrant::role).collect(Collectors.toSet());
    }

    private Verdict create(Line line, NewAccount wanted, boolean write) {
        var id = write ? writing.create(wanted) : writing.check(wanted);
        return Verdict.written(line, null, line(id, wanted.username(), wanted.rights()));
    }

    private Verdict correct(Line line, AccountRow before, AccountRights wanted, boolean write) {
        boolean isSame = Set.copyOf(before.roles()).equals(wanted.roles())
                && scopes.write(before.scope()).equals(scopes.write(wanted.scope()));
        if (isSame || !line.corrects()) {
            return Verdict.UNCHANGED;
        }
        if (isMixed(before) && !line.has(ROLE_DAYS)) {
            throw new Refusal("access.file.mixed-days", before.username()).at(FieldName.CHOICE);
        }
        if (write) {
            writing.take(before.username(), wanted);
        } else {
            writing.checkTakes(before.username(), wanted);
        }
        return Verdict.written(line, AccountLine.of(before, scopes), line(before.id(), before.username(), wanted));
    }

    private AccountLine line(AccountId id, String username, AccountRights rights) {
        return AccountLine.of(id, username, rights, scopes);
    }

    private static Column column(Refusal refusal) {
        return switch (refusal.field().orElse(FieldName.USERNAME)) {
            case CHOICE -> ROLES;
            case REGION -> SCOPE;
            default -> USERNAME;
        };
    }
}
