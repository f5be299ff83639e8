package org.nishang.platform.command;

import java.util.Set;
import org.nishang.platform.Terminal;
import org.nishang.platform.database.ClockWatch;
import org.nishang.platform.database.HistoryLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin clock}: whether the time is believed, and that somebody has found it to be right. */
@Configuration(proxyBeanMethods = false)
class ClockCommands {

    private static final String REASON = "--reason";

    @Bean
    AdminCommand clockConfirm(ClockWatch watch) {
        return new NamedCommand(
                "clock confirm", "--reason WORDS   (after a leap: the machine's time is right)", words -> {
                    var confirmed = watch.confirm(
                            CommandOptions.parse(words, Set.of(REASON), Set.of())
                                    .required(REASON),
                            "system");
                    Terminal.say("clock: " + confirmed + " is confirmed; a running portal follows within ten seconds");
                });
    }

    @Bean
    AdminCommand clockShow(ClockWatch watch, HistoryLimit limit) {
        return new NamedCommand("clock show", "", words -> {
            CommandOptions.parse(words, Set.of(), Set.of());
            Terminal.say("clock: " + watch.doubt().orElse("steady"));
            Terminal.say("history: can be kept until " + limit.end());
        });
    }
}
