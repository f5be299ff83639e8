package org.nishang.platform.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nishang.common.NumberText;
import org.nishang.platform.StartRefused;

/**
 * What the command line says; anything unknown is refused in one line.
 *
 * @param command the words after {@code admin}; empty for the portal
 */
record CommandLine(int port, Path data, boolean demo, boolean admin, List<String> command) {

    static CommandLine of(String[] arguments) {
        int port = 8080;
        Path data = Path.of("data");
        boolean demo = false;
        var left = new ArrayList<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--port" -> port = portNumber(value(argument, left));
                case "--data" -> data = Path.of(value(argument, left));
                case "--demo" -> demo = true;
                case "admin" -> {
                    return new CommandLine(port, data, false, true, List.copyOf(left));
                }
                default ->
                    throw new StartRefused(
                            "Unknown option " + argument + ". Usage: bin/run [--port N] [--data DIR] [--demo]");
            }
        }
        return new CommandLine(port, data, demo, false, List.of());
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new StartRefused("Option " + option + " needs a value.");
        }
        return left.removeFirst();
    }

    private static int portNumber(String text) {
        return NumberText.whole(text)
                .filter(port -> port >= 1 && port <= 65535)
                .orElseThrow(() -> new StartRefused("Not a port number: " + text));
    }
}
