package org.nishang.platform.command;

import java.util.List;
import java.util.Locale;
import org.nishang.common.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the command that the words after {@code bin/admin} name, and says how it went. */
@Component
class AdminCommands {

    private final List<AdminCommand> commands;
    private final MessageSource messages;

    AdminCommands(List<AdminCommand> commands, MessageSource messages) {
        this.commands = commands;
        this.messages = messages;
    }

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    int run(List<String> words) {
        String line = String.join(" ", words) + " ";
        var command =
                commands.stream().filter(c -> line.startsWith(c.words() + " ")).findFirst();
        if (command.isEmpty()) {
            System.err.println("Usage: bin/admin [--data DIR] COMMAND");
            commands.forEach(c -> System.err.println("  " + c.words() + " " + c.usage()));
            return 2;
        }
        try {
            int taken = command.get().words().split(" ").length;
            command.get().run(words.subList(taken, words.size()));
            return 0;
        } catch (Refusal refusal) {
            System.err.println(messages.getMessage(refusal.key(), refusal.arguments(), Locale.getDefault()));
            return 1;
        }
    }
}
