package org.nishang.access.account;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.ListSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The accounts as a workbook, as they were searched. */
@Component
class AccountList extends ListSource<AccountQuery, AccountRow> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AccountDirectory directory;

    AccountList(AccountDirectory directory, ScopeText scopes, MessageSource messages, Clock clock) {
        super(
                "accounts",
                new Text("账号", "Accounts"),
                List.of(
                        ofCode("username", "用户名", "Username", AccountRow::username),
                        ofText("name", "名称", "Name", AccountRow::name),
                        ofText("roles", "角色", "Roles", row -> roles(row, messages)),
                        ofText("scope", "管辖范围", "Scope", row -> scopes.write(row.scope())),
                        ofText("state", "状态", "State", row -> say(messages, "access.state." + row.state())),
                        ofCode("createdAt", "创建时间", "Created", row -> minute(row.created(), clock)),
                        ofCode("lastSignInAt", "最近登录时间", "Last sign-in", row -> minute(row.lastSignIn(), clock))));
        this.directory = directory;
    }

    private static String roles(AccountRow row, MessageSource messages) {
        return row.roles().stream()
                .map(grant -> say(messages, "identity.role." + grant.role()))
                .collect(Collectors.joining("、"));
    }

    private static @Nullable String say(MessageSource messages, String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
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
        return new Text(query.text(), query.text());
    }

    @Override
    protected void rows(AccountQuery query, Consumer<AccountRow> rows) {
        pages((offset, limit) -> directory.rows(query, AccountOrder.USERNAME, false, offset, limit), rows);
    }
}
