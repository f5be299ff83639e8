package org.nishang.access.file;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.access.account.AccountDirectory;
import org.nishang.access.account.AccountQuery;
import org.nishang.access.account.AccountRow;
import org.nishang.access.account.ScopeText;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterHead;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.identity.AccountId;
import org.nishang.identity.AccountKeeping;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRights;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Accounts that have not ended, as files; the key is the username. */
@Component
class AccountFile implements Register {

    private static final AccountQuery NOT_ENDED = AccountQuery.of(Map.of());
    private static final int PAGE = 1000;

    private final AccountDirectory directory;
    private final AccountManagement accounts;
    private final AccountKeeping keeping;
    private final PersonDocuments documents;
    private final PersonNumbers numbers;
    private final ScopeText scopes;
    private final EntityManager entities;

    AccountFile(
            AccountDirectory directory,
            AccountManagement accounts,
            AccountKeeping keeping,
            PersonDocuments documents,
            PersonNumbers numbers,
            ScopeText scopes,
            EntityManager entities) {
        this.directory = directory;
        this.accounts = accounts;
        this.keeping = keeping;
        this.documents = documents;
        this.numbers = numbers;
        this.scopes = scopes;
        this.entities = entities;
    }

    @Override
    public RegisterHead head() {
        return AccountColumns.ACCOUNTS;
    }

    @Override
    public List<Line> completed(List<Line> lines) {
        return numbers.unmasked(lines);
    }

    @Override
    public String key(Line line) {
        return AccountImport.username(line);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_ACCOUNTS + "')")
    @Proven
    public RegisterImport begin(UUID batch) {
        return new AccountImport(directory, documents, scopes, writing(batch));
    }

    private AccountWriting writing(UUID batch) {
        return new AccountWriting(accounts, keeping, entities, batch);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_ACCOUNTS + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        var page = directory.after(NOT_ENDED, "", PAGE);
        while (!page.isEmpty()) {
            var documentsShown = numbers.shown(
                    page.stream()
                            .map(AccountRow::person)
                            .filter(Objects::nonNull)
                            .toList(),
                    shown);
            page.forEach(row -> lines.accept(cells(row, documentsShown)));
            page = directory.after(NOT_ENDED, page.getLast().username(), PAGE);
        }
    }

    private List<@Nullable Object> cells(AccountRow row, Map<PersonId, String> documentsShown) {
        var line = AccountLine.of(row, scopes);
        @Nullable PersonId person = row.person();
        return Arrays.asList(
                row.username(),
                row.name(),
                person == null ? null : documentsShown.get(person),
                roles(row),
                line.scope(),
                line.from(),
                line.to(),
                person == null || !documentsShown.containsKey(person) ? null : person.toString(),
                line.days().isEmpty() ? null : line.days());
    }

    private static String roles(AccountRow row) {
        return row.roles().stream()
                .map(grant -> AccountColumns.ROLES.word(grant.role().name()))
                .collect(Collectors.joining("、"));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_ACCOUNTS + "')")
    @Proven
    public void undo(UUID batch, List<Change> changes) {
        var back = TakenBack.of(
                changes,
                directory.of(TakenBack.ids(changes).stream().map(AccountId::new).toList()).stream()
                        .map(row -> AccountLine.of(row, scopes))
                        .toList());
        var writing = writing(batch);
        back.created().forEach(one -> remove(writing, one));
        back.corrected().forEach(one -> writing.take(one.now().username(), rights(one.before())));
        writing.settle();
    }

    private static void remove(AccountWriting writing, TakenBack.Entry<AccountLine> entry) {
        try {
            writing.remove(entry.now().username());
        } catch (Refusal refusal) {
            throw new Refusal("access.file.undo-used", entry.row(), entry.now().username());
        }
    }

    private AccountRights rights(Packed before) {
        var roles =
                Stream.of(before.text(0).split(",")).map(AccountRole::valueOf).collect(Collectors.toSet());
        String days = before.text(4).equals(AccountLine.SAME_DAYS) ? "" : before.text(4);
        return new AccountRights(
                RoleDays.grants(roles, before.dateOrNull(2), before.dateOrNull(3), days), scopes.read(before.text(1)));
    }
}
