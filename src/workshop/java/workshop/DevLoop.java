package workshop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the portal in development mode and compiles what changes until the portal ends. */
final class DevLoop {

    private static final int INTERVAL = 300;
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

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
        command.addAll(
                List.of("-cp", folders() + File.pathSeparator + classPath, "org.nishang.platform.command.DevPortal"));
        command.addAll(arguments);
        var portal = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(portal)));
        String classes = state(Workshop.PRODUCT, Workshop.DEVELOPMENT);
        String settings = state(SETTINGS, MIGRATIONS);
        while (!portal.waitFor(INTERVAL, TimeUnit.MILLISECONDS)) {
            String classesNow = state(Workshop.PRODUCT, Workshop.DEVELOPMENT);
            String settingsNow = state(SETTINGS, MIGRATIONS);
            boolean changed = !settingsNow.equals(settings);
            if (!classesNow.equals(classes)) {
                changed |= compile();
            }
            classes = classesNow;
            settings = settingsNow;
            if (changed) {
                Files.writeString(trigger, String.valueOf(System.nanoTime()));
            }
        }
        return portal.exitValue();
    }

    private boolean compile() throws IOException {
        long began = System.nanoTime();
        try {
            boolean compiled = workshop.compileForDevelopment();
            if (compiled) {
                System.out.printf("Compiled in %.1f s%n", (System.nanoTime() - began) / 1e9);
            }
            return compiled;
        } catch (NotCompiled refused) {
            System.err.print(refused.getMessage());
            return false;
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
        return Stream.of(
                        Workshop.CLASSES,
                        Workshop.DEV_CLASSES,
                        Path.of("src/main/resources"),
                        Path.of("target/quick/assets"),
                        trigger.getParent())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String state(Path... folders) throws IOException {
        var state = new StringBuilder();
        for (Path folder : folders) {
            try (var tree = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                    state.append(file)
                            .append(Files.getLastModifiedTime(file).toMillis())
                            .append(' ');
                }
            } catch (UncheckedIOException | NoSuchFileException moved) {
                return "in the middle of a change";
            }
        }
        return state.toString();
    }
}
