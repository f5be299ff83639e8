package org.nishang.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.platform.DataDirectory;
import org.nishang.platform.FolderSwap;
import org.nishang.platform.Trees;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.ServerPrograms;

/**
 * Backups that the portal makes by itself before everything changes. They come to {@code DATA/backups} together with
 * the change, so that none is left of what failed; the newest of each occasion stay.
 */
final class AutomaticBackups {

    /** Of each occasion. */
    static final int KEPT = 3;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final DataDirectory directory;
    private final UnfinishedFiles unfinished;
    private final Clock clock;

    AutomaticBackups(DataDirectory directory, UnfinishedFiles unfinished, Clock clock) {
        this.directory = directory;
        this.unfinished = unfinished;
        this.clock = clock;
    }

    /** Where they come to lie. */
    Path folder() {
        return directory.privateFolder(FolderSwap.BACKUPS);
    }

    /** A name that says before what and when. */
    String name(String occasion) {
        return occasion + "-" + STAMP.format(LocalDateTime.now(clock));
    }

    /** @param beside the folder that {@link FolderSwap} builds */
    void make(String name, Path beside, ServerPrograms programs) throws IOException, InterruptedException {
        BackupFile.write(beside.resolve(FolderSwap.BACKUPS).resolve(name + ".zip"), directory, unfinished, programs);
    }

    /** The backup of this name, or the folder of a database of which none could be made. */
    Optional<Path> named(String name) {
        return Stream.of(folder().resolve(name + ".zip"), folder().resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    /** Removes the oldest of an occasion. */
    void rotate(String occasion) throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            List<Path> newestFirst = all.filter(
                            file -> file.getFileName().toString().startsWith(occasion))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Trees.delete(old);
            }
        }
    }
}
