package org.nishang.identity;

import java.util.Set;
import org.nishang.common.Refusal;
import org.nishang.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On the first start of a portal that is not a demo: the system administrator, with a password that somebody chose. Who
 * trains is another account, which this one makes.
 */
@Component
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    private final AccountManagement accounts;
    private final boolean wanted;
    private final String password;

    FirstAdministrator(
            AccountManagement accounts,
            @Value("${nishang.demo:false}") boolean demo,
            @Value("${nishang.command:false}") boolean command,
            @Value("${NISHANG_ADMIN_PASSWORD:}") String password) {
        this.accounts = accounts;
        this.wanted = !demo && !command;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || !accounts.isEmpty()) {
            return;
        }
        String chosen = password;
        if (chosen.isEmpty()) {
            var console = System.console();
            if (console == null || !console.isTerminal()) {
                throw new StartRefused(
                        "First start: give the administrator's password in NISHANG_ADMIN_PASSWORD, or start at a terminal to be asked, or use --demo.");
            }
            System.out.println(
                    "First start. Choose the password of the account 'admin' (12 characters or more, three kinds of characters).");
            chosen = AccountCreate.password();
        }
        try {
            accounts.create(
                    new NewAccount("admin", "系统管理员", null, Set.of(AccountRole.SYSTEM_ADMINISTRATOR), Scope.ALL),
                    chosen,
                    false);
        } catch (Refusal refusal) {
            throw new StartRefused(
                    "The administrator's password was refused: "
                            + refusal.key()
                            + " (12 characters or more, three of: small letters, capitals, digits, signs; without the account's name)");
        }
    }
}
