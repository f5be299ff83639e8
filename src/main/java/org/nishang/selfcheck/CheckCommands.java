package org.nishang.selfcheck;

import java.util.Locale;
import java.util.Set;
import org.nishang.common.Refusal;
import org.nishang.common.check.Finding;
import org.nishang.platform.Terminal;
import org.nishang.platform.command.AdminCommand;
import org.nishang.platform.command.CommandOptions;
import org.nishang.platform.command.NamedCommand;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code bin/admin self-check run|last|accept}. */
@Configuration(proxyBeanMethods = false)
class CheckCommands {

    private static final String REASON = "--reason";

    private final CheckRuns runs;
    private final MessageSource messages;

    CheckCommands(CheckRuns runs, MessageSource messages) {
        this.runs = runs;
        this.messages = messages;
    }

    @Bean
    AdminCommand runSelfCheck(Checking checking) {
        return new NamedCommand("self-check run", "   (checks everything now)", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            checking.go(checking.begin("bin/admin", null).orElseThrow(() -> new Refusal("selfcheck.goes-on")));
            tellLast();
        });
    }

    @Bean
    AdminCommand lastSelfCheck() {
        return new NamedCommand("self-check last", "   (what the last check found)", arguments -> {
            CommandOptions.parse(arguments, Set.of(), Set.of());
            tellLast();
        });
    }

    @Bean
    AdminCommand acceptFindings(TakenOver taken) {
        return new NamedCommand(
                "self-check accept",
                "--reason WORDS   (what was changed past the portal has been looked into and stays)",
                arguments -> {
                    String reason = CommandOptions.parse(arguments, Set.of(REASON), Set.of())
                            .required(REASON);
                    taken.takeOverAll("bin/admin", reason);
                    Terminal.say("self-check: all tables are taken over as they are; the log says so");
                });
    }

    /** @throws Refusal if not everything holds */
    private void tellLast() {
        CheckRun run = runs.newest(1).stream().findFirst().orElseThrow(() -> new Refusal("selfcheck.never"));
        for (CheckResult result : run.results()) {
            String state = result.incident()
                    .map(incident -> say("selfcheck.unchecked", incident))
                    .orElseGet(() ->
                            result.found() == 0 ? say("selfcheck.holds") : say("selfcheck.found", result.found()));
            Terminal.say("%s: %s (%s)".formatted(say(result.invariant()), state, result.examined()));
            for (Finding finding : runs.findings(run.id(), result.invariant())) {
                Terminal.complain(
                        "  %s  %s".formatted(finding.subject(), say(finding.message(), finding.said(this::say))));
            }
        }
        if (!run.holds()) {
            throw new Refusal("selfcheck.not-whole");
        }
        Terminal.say(say("selfcheck.state.holds"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.getDefault());
    }
}
