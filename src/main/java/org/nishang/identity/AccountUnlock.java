package org.nishang.identity;

import java.util.List;
import java.util.Set;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.stereotype.Component;

/** {@code bin/admin account unlock}. */
@Component
class AccountUnlock implements AdminCommand {

    private final AccountManagement accounts;

    AccountUnlock(AccountManagement accounts) {
        this.accounts = accounts;
    }

    @Override
    public String words() {
        return "account unlock";
    }

    @Override
    public String usage() {
        return "--account NAME";
    }

    @Override
    public void run(List<String> arguments) {
        String username =
                CommandOptions.parse(arguments, Set.of("--account"), Set.of()).required("--account");
        accounts.unlock(username);
        System.out.println("account " + username + " unlocked");
    }
}
