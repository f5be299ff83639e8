package org.nishang.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of {@code src/test/verifier}, which know the portal from outside only. */
public final class OutsideScripts {

    private static final String NODE_FOLDER = Objects.requireNonNullElse(System.getProperty("vaadin.node.folder"), "");
    private static final Path SCRIPTS = Path.of(".node/verifier");

    private OutsideScripts() {}

    /**
     * @return the last line that the script printed
     * @throws IllegalStateException if it failed, with what it said
     */
    public static String run(String script, String input, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("verifier", ".log");
        execute(log, "", List.of("bin/fetch-verifier", NODE_FOLDER));
        var command = new ArrayList<>(List.of(node(), SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        List<String> lines = execute(log, input, command).strip().lines().toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private static String node() {
        return NODE_FOLDER.isEmpty() ? "node" : NODE_FOLDER + File.separator + "node";
    }

    /** @return whether the program is on this machine and says that all is well */
    public static boolean isThere(String... command) throws IOException, InterruptedException {
        try {
            execute(Files.createTempFile("verifier", ".log"), "", List.of(command));
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    /**
     * @return what the program printed
     * @throws IllegalStateException if it failed, with what it said
     */
    public static String program(String... command) throws IOException, InterruptedException {
        return execute(Files.createTempFile("verifier", ".log"), "", List.of(command));
    }

    private static String execute(Path log, String input, List<String> command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        }
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(log);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
