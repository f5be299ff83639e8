package org.nishang.identity;

import java.util.Objects;
import java.util.Set;
import org.nishang.common.NumberText;
import org.nishang.common.Uuids;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.command.NamedCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin token create|list|revoke}. */
@Configuration(proxyBeanMethods = false)
class TokenCommands {

    @Bean
    AdminCommand createToken(ApiTokens tokens) {
        return new NamedCommand(
                "token create",
                "--account NAME --name LABEL [--days N] [--permissions A,B]   (the token is the last line, once)",
                arguments -> {
                    var options = CommandOptions.parse(
                            arguments, Set.of("--account", "--name", "--days", "--permissions"), Set.of());
                    String token = tokens.create(wanted(options));
                    System.out.println("token for " + options.required("--account") + "; it is shown only now:");
                    System.out.println(token);
                });
    }

    private static NewToken wanted(CommandOptions options) {
        String days = Objects.requireNonNullElse(options.value("--days"), String.valueOf(NewToken.USUAL_DAYS));
        return new NewToken(
                options.required("--account"),
                options.required("--name"),
                NumberText.whole(days).orElse(0),
                options.has("--permissions") ? NewToken.permissions(options.required("--permissions")) : Set.of());
    }

    @Bean
    AdminCommand listTokens(ApiTokens tokens) {
        return new NamedCommand("token list", "", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            tokens.all()
                    .forEach(row -> System.out.printf(
                            "%s  %-20s  %-30s  created %s  expires %s  last used %s  may %s%s%s%n",
                            row.id(),
                            row.account(),
                            row.label(),
                            row.createdOn(),
                            row.expiresOn(),
                            row.lastUsedOn() == null ? "never" : row.lastUsedOn(),
                            row.permissions(),
                            row.expired() ? "  EXPIRED" : "",
                            row.revoked() ? "  REVOKED" : ""));
        });
    }

    @Bean
    AdminCommand revokeToken(ApiTokens tokens) {
        return new NamedCommand("token revoke", "--id ID", arguments -> {
            String id =
                    CommandOptions.parse(arguments, Set.of("--id"), Set.of()).required("--id");
            tokens.revoke(Uuids.parse(id));
            System.out.println("token " + id + " revoked");
        });
    }
}
