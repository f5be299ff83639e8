package org.nishang.platform.command;

import java.util.List;
import org.nishang.common.Refusal;
import org.nishang.platform.Words;
import org.springframework.stereotype.Component;

/** Finds the command that the words after {@code bin/admin} name, and says how it went. */
@Component
class AdminCommands {

    private final List<AdminCommand> commands;

    AdminCommands(List<AdminCommand> commands) {
        this.commands = commands;
    }

    /** @return the exit code: 0 done, 1 refused, 2 not understood */
    int run(List<String> words) {
        var command = commands.stream().filter(c -> isMeant(c, words)).findFirst();
        if (command.isEmpty()) {
            System.err.println("Usage: bin/admin [--data DIR] COMMAND");
            commands.forEach(c -> System.err.println("  " + c.words() + " " + c.usage()));
            return 2;
        }
        return perform(command.get(), words);
    }

    /** Does one command, also without Spring. */
    static int perform(AdminCommand command, List<String> words) {
        try {
            int taken = command.words().split(" ").length;
            command.run(words.subList(taken, words.size()));
            return 0;
        } catch (Refusal refusal) {
            System.err.println(Words.of(refusal));
            return 1;
        }
    }

    static boolean isMeant(AdminCommand command, List<String> words) {
        return (String.join(" ", words) + " ").startsWith(command.words() + " ");
    }
}
