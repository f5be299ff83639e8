package org.nishang.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.command.NamedCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin account list|unlock|disable|enable|reset|directory|local|reset-factor|end|roles}. */
@Configuration(proxyBeanMethods = false)
class AccountCommands {

    /** Whoever has the server's terminal may do it all; the log says that it was done there. */
    private static final String REASON = "terminal";

    @Bean
    AdminCommand listAccounts(AccountKeeping accounts) {
        return new NamedCommand("account list", "", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            accounts.all()
                    .forEach(row -> System.out.printf(
                            "%-20s  %-30s  %s%s%s%n",
                            row.username(),
                            row.name(),
                            row.roles(),
                            row.mustChangePassword() ? "  MUST CHANGE PASSWORD" : "",
                            row.state() == AccountState.ACTIVE ? "" : "  " + row.state()));
        });
    }

    @Bean
    AdminCommand unlockAccount(AccountKeeping accounts) {
        return onOne("account unlock", "   (its password may be tried again at once)", username -> {
            String pass = accounts.unlock(username, REASON);
            System.out.println("account " + username + " unlocked");
            System.out.println("if others go on guessing its password: open " + pass
                    + " within 30 minutes in the browser that is to sign in");
        });
    }

    @Bean
    AdminCommand disableAccount(AccountKeeping accounts) {
        return onOne("account disable", "   (its sessions and tokens end at once)", username -> {
            accounts.disable(username, REASON);
            System.out.println("account " + username + " disabled; its sessions and tokens have ended");
        });
    }

    @Bean
    AdminCommand enableAccount(AccountKeeping accounts) {
        return onOne("account enable", "", username -> {
            accounts.enable(username, REASON);
            System.out.println("account " + username + " enabled");
        });
    }

    @Bean
    AdminCommand endAccess(AccountKeeping accounts) {
        return onOne("account end", "   (ends its sessions and tokens; it may sign in again)", username -> {
            accounts.endAccess(username, REASON);
            System.out.println("sessions and tokens of account " + username + " have ended");
        });
    }

    @Bean
    AdminCommand resetPassword(AccountKeeping accounts) {
        return onOne("account reset", "   (new password on standard input)", username -> {
            accounts.resetPassword(username, AccountCreate.password(), REASON);
            System.out.println("password of account " + username + " reset; it must be changed at the next sign-in");
        });
    }

    @Bean
    AdminCommand joinDirectory(AccountKeeping accounts) {
        return onOne("account directory", "   (its password is that of the directory)", username -> {
            accounts.joinDirectory(username, REASON);
            System.out.println("account " + username + " signs in with its password of the directory");
        });
    }

    @Bean
    AdminCommand leaveDirectory(AccountKeeping accounts) {
        return onOne("account local", "   (new password on standard input)", username -> {
            accounts.leaveDirectory(username, AccountCreate.password(), REASON);
            System.out.println("account " + username
                    + " signs in with that password, not with one of the directory; it must be changed at the"
                    + " next sign-in");
        });
    }

    @Bean
    AdminCommand resetSecondFactor(AccountKeeping accounts) {
        return onOne("account reset-factor", "   (for who has lost the app and the recovery codes)", username -> {
            accounts.resetSecondFactor(username, REASON);
            System.out.println("second factor of account " + username + " reset; its password alone opens it again");
        });
    }

    @Bean
    AdminCommand changeRoles(AccountKeeping accounts) {
        return new NamedCommand(
                "account roles",
                "--account NAME --roles ROLE[=FIRST..LAST],…   (a role without days keeps its own)",
                arguments -> {
                    var options = CommandOptions.parse(arguments, Set.of("--account", "--roles"), Set.of());
                    String account = options.required("--account");
                    var parts = List.of(options.required("--roles").split(","));
                    accounts.takeRoles(
                            account,
                            parts.stream()
                                    .filter(part -> !part.contains("="))
                                    .map(AccountCreate::role)
                                    .collect(Collectors.toSet()),
                            parts.stream()
                                    .filter(part -> part.contains("="))
                                    .map(AccountCommands::timed)
                                    .collect(Collectors.toSet()),
                            REASON);
                    System.out.println("account " + account + " has the roles " + options.required("--roles"));
                });
    }

    private static RoleGrant timed(String part) {
        int is = part.indexOf('=');
        return RoleGrant.during(AccountCreate.role(part.substring(0, is)), part.substring(is + 1));
    }

    private static AdminCommand onOne(String words, String usage, Consumer<String> work) {
        return new NamedCommand(words, "--account NAME" + usage, arguments -> {
            work.accept(CommandOptions.parse(arguments, Set.of("--account"), Set.of())
                    .required("--account"));
        });
    }
}
