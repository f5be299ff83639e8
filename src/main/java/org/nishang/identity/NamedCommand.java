package org.nishang.identity;

import java.util.List;
import java.util.function.Consumer;
import org.nishang.platform.command.AdminCommand;

/** One of several commands on the same thing. */
record NamedCommand(String words, String usage, Consumer<List<String>> work) implements AdminCommand {

    @Override
    public void run(List<String> arguments) {
        work.accept(arguments);
    }
}
