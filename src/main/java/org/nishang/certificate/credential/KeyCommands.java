package org.nishang.certificate.credential;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin key list|rotate}. */
@Configuration(proxyBeanMethods = false)
class KeyCommands {

    @Bean
    AdminCommand listKeys(SigningKeys keys) {
        return new Command("key list", "", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            keys.all()
                    .forEach(key -> System.out.printf(
                            "%-3d  %s  since %s  %s%n",
                            key.number(),
                            key.kid(),
                            key.from(),
                            key.retired().map(at -> "until " + at).orElse("signs now")));
        });
    }

    @Bean
    AdminCommand rotateKey(SigningKeys keys) {
        return new Command("key rotate", "", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            System.out.println("signs from now on: " + keys.rotate() + "; what was signed before stays good");
        });
    }

    private record Command(String words, String usage, Consumer<List<String>> work) implements AdminCommand {
        @Override
        public void run(List<String> arguments) {
            work.accept(arguments);
        }
    }
}
