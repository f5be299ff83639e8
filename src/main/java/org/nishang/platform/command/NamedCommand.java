package org.nishang.platform.command;

import java.util.List;
import java.util.function.Consumer;

/** One of several commands on the same thing, written where they are made. */
public record NamedCommand(String words, String usage, Consumer<List<String>> work) implements AdminCommand {

    @Override
    public void run(List<String> arguments) {
        work.accept(arguments);
    }
}
