package org.nishang.workshop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the portal in development mode and compiles what changes until the portal ends. */
final class DevLoop {

    private static final int INTERVAL = 300;

    private final Workshop workshop;
    private final Path folder;
    private final Path trigger;

    DevLoop(Workshop workshop, Path folder) throws IOException {
        this.workshop = workshop;
        this.folder = folder;
        // Among the resources of the portal, where Spring looks for it.
        this.trigger = folder.resolve("resources/.restart");
        Files.createDirectories(trigger.getParent());
    }

    /**
     * @param java the command line up to the class path
     * @return what the portal ended with
     */
    int run(List<String> java, String classPath, List<String> arguments)
            throws IOException, NotCompiled, InterruptedException {
        workshop.compileForDevelopment();
        Files.writeString(trigger, "");
        var command = new ArrayList<>(java);
        command.addAll(List.of("-cp", folders() + File.pathSeparator + classPath, "org.nishang.platform.DevPortal"));
        command.addAll(arguments);
        var portal = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(portal)));
        String before = state();
        while (!portal.waitFor(INTERVAL, TimeUnit.MILLISECONDS)) {
            String now = state();
            if (!now.equals(before)) {
                before = now;
                compile();
            }
        }
        return portal.exitValue();
    }

    private void compile() throws IOException {
        long began = System.nanoTime();
        try {
            if (workshop.compileForDevelopment()) {
                System.out.printf("Compiled in %.1f s%n", (System.nanoTime() - began) / 1e9);
                Files.writeString(trigger, String.valueOf(began));
            }
        } catch (NotCompiled refused) {
            System.err.print(refused.getMessage());
        }
    }

    /** Ctrl-C reaches both programs; this one waits for the database of the other. */
    private static void await(Process portal) {
        portal.destroy();
        try {
            portal.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String folders() {
        return String.join(
                File.pathSeparator,
                Stream.of("target/quick/classes", "target/quick/dev-classes", "src/main/resources", "target/quick/assets")
                        .map(Path::of)
                        .map(Path::toAbsolutePath)
                        .map(Path::toString)
                        .toList())
                + File.pathSeparator
                + trigger.getParent().toAbsolutePath();
    }

    private static String state() throws IOException {
        var state = new StringBuilder();
        for (Path sources : List.of(Workshop.PRODUCT, Workshop.DEVELOPMENT)) {
            try (var tree = Files.walk(sources)) {
                for (Path file : (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    state.append(file).append(Files.getLastModifiedTime(file).toMillis()).append(' ');
                }
            } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException moved) {
                return "in the middle of a change";
            }
        }
        return state.toString();
    }
}
