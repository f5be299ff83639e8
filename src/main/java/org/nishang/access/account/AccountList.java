package org.nishang.access.account;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The accounts within the own scope as a list, as they were searched. */
@Component
class AccountList extends ListSource<AccountQuery, AccountRow> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountDirectory directory;
    private final Texts texts;

    AccountList(AccountDirectory directory, ScopeText scopes, Texts texts, Clock clock) {
        super(
                "accounts",
                texts.of("access.menu.accounts"),
                List.of(
                        ofCode("username", texts.of("access.username"), AccountRow::username),
                        ofText("name", texts.of("access.name"), AccountRow::name),
                        ofText("roles", texts.of("access.roles"), row -> roles(row, texts)),
                        ofText("scope", texts.of("access.scope"), row -> scopes.write(row.scope())),
                        ofText("state", texts.of("access.state"), row -> texts.of("access.state." + row.state())),
                        ofCode("createdAt", texts.of("access.created"), row -> minute(row.created(), clock)),
                        ofCode(
                                "lastSignInAt",
                                texts.of("access.last-sign-in"),
                                row -> minute(row.lastSignIn(), clock))));
        this.directory = directory;
        this.texts = texts;
    }

    private static @Nullable Text roles(AccountRow row, Texts texts) {
        return texts.joined(row.roles().stream()
                .map(grant -> GrantWords.<Text>of(grant, texts::of))
                .toList());
    }

    private static @Nullable String minute(@Nullable Instant instant, Clock clock) {
        return instant == null ? null : MINUTE.format(instant.atZone(clock.getZone()));
    }

    @Override
    protected AccountQuery query(Map<String, String> parameters) {
        return AccountQuery.of(parameters);
    }

    @Override
    protected Text about(AccountQuery query) {
        return texts.filters()
                .byConstant("access.role", "identity.role.", Optional.ofNullable(query.role()))
                .byConstant("access.reach", "access.reach.", Optional.of(query.reach()))
                .byConstant("access.state", "access.use.", Optional.of(query.use()))
                .byConstant("access.seen", "access.seen.", Optional.of(query.seen()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<AccountRow> rows(AccountQuery query, ListSort sort) {
        var by = sort.among(AccountOrder.class).orElse(new ListSort.By<>(AccountOrder.USERNAME, false));
        return Pages.of((offset, limit) -> directory.rows(query, by.order(), by.descending(), offset, limit));
    }
}
