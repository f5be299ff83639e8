package org.nishang.interchange.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * The parts of a workbook's file and how they belong together. A part is found by its relationship, whatever it is
 * called. Nothing is unpacked that is not read, and the limits hold while a part is read, not after.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2</a>
 */
final class WorkbookPackage implements AutoCloseable {

    /** The package as a whole, where its first part is looked for. */
    static final String WHOLE = "";

    /** No tag of a program that people use is longer; a text ends at {@link FileLimits#CELL_IN_MEMORY} before. */
    private static final int LONGEST_TAG = 8 << 20;

    /**
     * From one part to another.
     *
     * @param type the last word of its address; the words before it differ between strict and transitional files
     */
    record Relation(String id, String type, String target) {}

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refusal {@code interchange.file.bomb}, {@code interchange.file.damaged} */
    static WorkbookPackage open(Path file, FileLimits limits) throws IOException {
        // Names of parts are plain letters; pictures may be called otherwise, in an encoding that nobody knows.
        var opened = new WorkbookPackage(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1));
        boolean good = false;
        try {
            opened.list(limits, Files.size(file));
            good = true;
            return opened;
        } finally {
            if (!good) {
                opened.close();
            }
        }
    }

    private void list(FileLimits limits, long packed) {
        if (zip.size() > limits.entries()) {
            throw new Refusal("interchange.file.bomb");
        }
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (parts.put(plain(entry.getName()), entry) != null) {
                throw new Refusal("interchange.file.damaged");
            }
            long size = entry.getSize();
            unpacked += size;
            if (size < 0
                    || size > limits.unpacked()
                    || unpacked > limits.unpacked()
                    || (unpacked > FileLimits.RATIO_FROM && unpacked / packed > limits.ratio())) {
                throw new Refusal("interchange.file.bomb");
            }
        }
    }

    private static String plain(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(plain(part));
    }

    /** Bytes when unpacked; more are never read of it. */
    long size(String part) {
        return entry(part).getSize();
    }

    InputStream read(String part) throws IOException {
        ZipEntry entry = entry(part);
        return new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    private ZipEntry entry(String part) {
        @Nullable ZipEntry entry = parts.get(plain(part));
        if (entry == null) {
            throw new Refusal("interchange.file.damaged");
        }
        return entry;
    }

    /** Where a part leads to within the file. */
    List<Relation> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String file = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        var relations = new ArrayList<Relation>();
        if (!has(file)) {
            return relations;
        }
        try (var xml = new PartReader(read(file))) {
            while (xml.next()) {
                @Nullable String type = xml.attribute("Type");
                @Nullable String target = xml.attribute("Target");
                @Nullable String id = xml.attribute("Id");
                if (type != null && target != null && id != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.add(
                            new Relation(id, type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        var steps = new ArrayDeque<String>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends the reading where a part is larger than it says, and where one tag would fill the memory. */
    private static final class Bounded extends FilterInputStream {

        private long left;
        private int sinceTag;

        Bounded(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refusal("interchange.file.damaged");
            }
            for (int i = offset; i < offset + read; i++) {
                sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST_TAG) {
                    throw new Refusal("interchange.file.bomb");
                }
            }
            return read;
        }
    }
}
