package org.nishang.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** Folders with all that is in them. */
public final class Trees {

    private Trees() {}

    /** Removes a folder or a file; nothing where there is none. */
    public static void delete(Path tree) throws IOException {
        for (Path path : below(tree).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    /** Copies a folder to where nothing is yet, with the rights of its files. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path path : below(from)) {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** @return bytes in all files of a folder; 0 where there is none */
    public static long size(Path tree) throws IOException {
        long bytes = 0;
        for (Path path : below(tree)) {
            if (Files.isRegularFile(path)) {
                bytes += Files.size(path);
            }
        }
        return bytes;
    }

    /** Brings files and folders to the disk, so that they outlive a power cut. */
    public static void flush(Path tree) throws IOException {
        for (Path path : below(tree).reversed()) {
            if (Files.isRegularFile(path) || Files.isDirectory(path)) {
                flushOne(path);
            }
        }
    }

    /** Brings to the disk what a folder says is in it, or what is in a file. */
    public static void flushOne(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Each folder before what is in it; links are not followed. */
    private static List<Path> below(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
