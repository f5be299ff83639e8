package org.nishang.assessment.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nishang.common.Refusal;
import org.nishang.platform.content.ContentFiles;

/**
 * Packs as zip files. A hostile file is refused while it is read, before it has unpacked to more than a pack can hold;
 * nothing of it is written anywhere.
 */
final class PackZip {

    /** Of the file as it comes. */
    static final int LARGEST = 20 << 20;

    private static final int MOST_FILES = 2_000;
    private static final int MOST_BYTES = 60 << 20;
    private static final int LARGEST_FILE = 16 << 20;
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]{0,99}/){0,3}[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private PackZip() {}

    /** In the folder of the course's code; the same files give the same bytes. */
    static byte[] write(String course, ContentFiles files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : files.names()) {
                var entry = new ZipEntry(course + "/" + name);
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(files.bytes(name).orElseThrow());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws Refusal {@code assessment.pack.*} if it is no zip file, damaged, beyond the limits, or has names that no
     *     pack has
     */
    static ContentFiles read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refusal("assessment.pack.too-large", LARGEST >> 20);
        }
        var files = new TreeMap<String, byte[]>();
        var seen = new HashSet<String>();
        long unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_FILES) {
                    throw new Refusal("assessment.pack.bomb");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                String name = entry.getName();
                if (!name.matches(NAME) || name.contains("..")) {
                    throw new Refusal("assessment.pack.name", shown(name));
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Refusal("assessment.pack.damaged");
                }
                byte[] bytes = some(zip, Math.min(LARGEST_FILE, MOST_BYTES - unpacked));
                unpacked += bytes.length;
                files.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("assessment.pack.damaged");
        }
        return pack(files);
    }

    /** Counts what comes out, not what the file says of itself. */
    private static byte[] some(InputStream in, long most) throws IOException {
        byte[] bytes = in.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new Refusal("assessment.pack.bomb");
        }
        return bytes;
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
    }

    /** The one folder in it, called as its course; nothing else may lie beside. */
    private static ContentFiles pack(TreeMap<String, byte[]> files) {
        var folders = new ContentFiles("courses", files).folders();
        boolean sound = folders.size() == 1
                && files.keySet().stream().allMatch(name -> name.contains("/"))
                && folders.firstKey().matches("[A-Z][A-Z0-9]{1,15}");
        if (!sound) {
            throw new Refusal("assessment.pack.folder");
        }
        return folders.firstEntry().getValue();
    }
}
