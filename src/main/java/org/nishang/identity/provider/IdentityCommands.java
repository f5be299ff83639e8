package org.nishang.identity.provider;

import java.util.Set;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.command.NamedCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin account link|unlink}: which identity of a provider opens an account. */
@Configuration(proxyBeanMethods = false)
class IdentityCommands {

    @Bean
    AdminCommand linkIdentity(ProviderAccounts accounts) {
        return new NamedCommand("account link", "--account NAME --provider CODE --subject TEXT", arguments -> {
            var options = CommandOptions.parse(arguments, Set.of("--account", "--provider", "--subject"), Set.of());
            accounts.link(options.required("--account"), options.required("--provider"), options.required("--subject"));
            System.out.println("account " + options.required("--account") + " opens to that identity of "
                    + options.required("--provider"));
        });
    }

    @Bean
    AdminCommand unlinkIdentity(ProviderAccounts accounts) {
        return new NamedCommand("account unlink", "--account NAME --provider CODE", arguments -> {
            var options = CommandOptions.parse(arguments, Set.of("--account", "--provider"), Set.of());
            accounts.unlink(options.required("--account"), options.required("--provider"));
            System.out.println("account " + options.required("--account") + " opens to no identity of "
                    + options.required("--provider"));
        });
    }
}
