package org.nishang.identity;

import java.util.List;
import java.util.Set;
import org.nishang.common.Uuids;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin token create|list|revoke}. */
@Configuration(proxyBeanMethods = false)
class TokenCommands {

    @Bean
    AdminCommand createToken(ApiTokens tokens) {
        return new Command(
                "token create", "--account NAME --name LABEL   (the token is the last line, once)", arguments -> {
                    var options = CommandOptions.parse(arguments, Set.of("--account", "--name"), Set.of());
                    String token = tokens.create(options.required("--account"), options.required("--name"));
                    System.out.println("token for " + options.required("--account") + "; it is shown only now:");
                    System.out.println(token);
                });
    }

    @Bean
    AdminCommand listTokens(ApiTokens tokens) {
        return new Command("token list", "", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            tokens.all()
                    .forEach(row -> System.out.printf(
                            "%s  %-20s  %-30s  created %s  last used %s%s%n",
                            row.id(),
                            row.account(),
                            row.label(),
                            row.createdOn(),
                            row.lastUsedOn() == null ? "never" : row.lastUsedOn(),
                            row.revoked() ? "  REVOKED" : ""));
        });
    }

    @Bean
    AdminCommand revokeToken(ApiTokens tokens) {
        return new Command("token revoke", "--id ID", arguments -> {
            String id =
                    CommandOptions.parse(arguments, Set.of("--id"), Set.of()).required("--id");
            tokens.revoke(Uuids.parse(id));
            System.out.println("token " + id + " revoked");
        });
    }

    private record Command(String words, String usage, java.util.function.Consumer<List<String>> work)
            implements AdminCommand {
        @Override
        public void run(List<String> arguments) {
            work.accept(arguments);
        }
    }
}
