package org.nishang.identity;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.stereotype.Component;

/** {@code bin/admin account create}: the password is asked for, or read from standard input. */
@Component
class AccountCreate implements AdminCommand {

    private final AccountManagement accounts;
    private final EnterprisesByCode enterprises;

    AccountCreate(AccountManagement accounts, EnterprisesByCode enterprises) {
        this.accounts = accounts;
        this.enterprises = enterprises;
    }

    @Override
    public String words() {
        return "account create";
    }

    @Override
    public String usage() {
        return "--account NAME --roles learner,training-contact,training-administrator,system-administrator"
                + " [--name DISPLAY] [--region PREFIX | --enterprise USCC | --everything] [--from DAY] [--until DAY] [--person ID]   (password on standard input)";
    }

    @Override
    public void run(List<String> arguments) {
        var options = CommandOptions.parse(
                arguments,
                Set.of("--account", "--roles", "--name", "--region", "--enterprise", "--from", "--until", "--person"),
                Set.of("--everything"));
        String username = options.required("--account");
        String person = options.value("--person");
        var wanted = new NewAccount(
                username,
                options.value("--name") == null ? username : options.required("--name"),
                person == null ? null : new PersonId(UUID.fromString(person)),
                new AccountRights(grants(options), scope(options)));
        accounts.create(wanted, password(), true);
        System.out.println("account " + username + " created; the password must be changed at the first sign-in");
    }

    private static Set<RoleGrant> grants(CommandOptions options) {
        var from = Inputs.day("--from", options.value("--from")).orElse(null);
        var until = Inputs.day("--until", options.value("--until")).orElse(null);
        return roles(options.required("--roles")).stream()
                .map(role -> new RoleGrant(role, from, until))
                .collect(Collectors.toSet());
    }

    private Scope scope(CommandOptions options) {
        if (options.has("--everything")) {
            return Scope.ALL;
        }
        String region = options.value("--region");
        if (region != null) {
            if (!region.matches("[0-9]{2,6}")) {
                throw new Refusal("identity.scope.region-form", region);
            }
            return Scope.ofRegion(region);
        }
        String uscc = options.value("--enterprise");
        if (uscc != null) {
            return Scope.ofEnterprise(
                    enterprises.find(uscc).orElseThrow(() -> new Refusal("identity.scope.enterprise-unknown", uscc)));
        }
        return Scope.NOTHING;
    }

    /** @param joined {@code learner,training-contact} */
    private static Set<AccountRole> roles(String joined) {
        return Arrays.stream(joined.split(",")).map(AccountCreate::role).collect(Collectors.toSet());
    }

    static AccountRole role(String text) {
        try {
            return AccountRole.valueOf(text.strip().replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("identity.account.unknown-role", text);
        }
    }

    static String password() {
        @Nullable Console console = System.console();
        if (console != null && console.isTerminal()) {
            return new String(console.readPassword("Password: "));
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
