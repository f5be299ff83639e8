package org.nishang.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts another database, and the keys to it, in the place of those of a data folder. It is built in the folder
 * {@code mariadb/beside}; one rename to {@code mariadb/next} says that it is whole. What is to be moved after that is
 * moved by whoever opens the folder first. So whenever the work is ended, the folder has the earlier database or the
 * new one, and never half of either.
 */
public final class FolderSwap {

    /** The database, in the folder that is built and in the one that the portal works on. */
    public static final String DATABASE = "data";

    /** Keys that take the place of those of the data folder. */
    public static final String SECRETS = "secrets";

    /** Backups of what was there before, which then lie among the others. */
    public static final String BACKUPS = "backups";

    /** What the log is to say of it. */
    public static final String NEWS = "restored";

    /** Names the folder among the backups in which the earlier database stays, where no backup could be made of it. */
    public static final String KEEP = "keep";

    private final DataDirectory directory;
    private final Path folder;
    private final Consumer<String> moments;

    public FolderSwap(DataDirectory directory) {
        this(directory, moment -> {});
    }

    /** @param moments told what is done next; a test ends the work there */
    FolderSwap(DataDirectory directory, Consumer<String> moments) {
        this.directory = directory;
        this.folder = directory.privateFolder("mariadb");
        this.moments = moments;
    }

    private Path beside() {
        return folder.resolve("beside");
    }

    private Path next() {
        return folder.resolve("next");
    }

    private Path replaced() {
        return folder.resolve("replaced");
    }

    /** Where the database is that the portal works on. */
    public Path current() {
        return folder.resolve(DATABASE);
    }

    /** Fills the folder that takes the place of the database. */
    public interface Building {
        void in(Path beside) throws IOException, InterruptedException;
    }

    /** Builds beside, and puts it in place when it is whole; what fails before that leaves everything as it is. */
    public void replaceBy(Building building) throws IOException, InterruptedException {
        try {
            building.in(begin());
            commit();
        } catch (IOException | InterruptedException | RuntimeException e) {
            Trees.delete(beside());
            throw e;
        }
    }

    private Path begin() throws IOException {
        moments.accept("begin");
        Trees.delete(beside());
        directory.privateFolder("mariadb/beside");
        Files.createDirectories(beside().resolve(SECRETS));
        Files.createDirectories(beside().resolve(BACKUPS));
        return beside();
    }

    private void commit() throws IOException {
        moments.accept("flush");
        Trees.flush(beside());
        move(beside(), next());
        Trees.flushOne(folder);
        putInPlace();
    }

    /**
     * Finishes or removes what an interrupted work left, and says so in one line. To be called by whoever has the
     * folder for itself, before anything else reads it.
     */
    public void settle() {
        try {
            directory.removeHalfWrittenSecrets();
            if (Files.exists(next())) {
                putInPlace();
                Terminal.say(Words.of("platform.swap.finished"));
            }
            if (Files.exists(beside())) {
                Trees.delete(beside());
                Terminal.say(Words.of("platform.swap.removed"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each step may have been done before. */
    private void putInPlace() throws IOException {
        if (Files.exists(next().resolve(DATABASE))) {
            if (Files.exists(current())) {
                move(current(), replaced());
            }
            move(next().resolve(DATABASE), current());
        }
        for (Path key : in(SECRETS)) {
            moments.accept("key " + key.getFileName());
            directory.replaceSecret(key.getFileName().toString(), Files.readAllBytes(key));
        }
        Path backups = directory.privateFolder(BACKUPS);
        for (Path backup : in(BACKUPS)) {
            move(backup, backups.resolve(backup.getFileName()));
        }
        if (Files.exists(next().resolve(KEEP)) && Files.exists(replaced())) {
            move(replaced(), backups.resolve(Files.readString(next().resolve(KEEP))));
        }
        if (Files.exists(next().resolve(NEWS))) {
            move(next().resolve(NEWS), directory.root().resolve(NEWS));
        }
        Trees.flushOne(folder);
        moments.accept("remove replaced");
        Trees.delete(replaced());
        moments.accept("remove next");
        Trees.delete(next());
    }

    private List<Path> in(String name) throws IOException {
        Path part = next().resolve(name);
        if (!Files.exists(part)) {
            return List.of();
        }
        try (var files = Files.list(part)) {
            return files.sorted().toList();
        }
    }

    private void move(Path from, Path to) throws IOException {
        moments.accept("move to " + to.getFileName());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
