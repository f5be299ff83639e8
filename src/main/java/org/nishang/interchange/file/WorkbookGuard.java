package org.nishang.interchange.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * Looks through a workbook before it is read: a file of a few kilobytes can unpack into gigabytes, and one cell address
 * can ask for a row of three hundred million cells. Streams every part once and keeps nothing but counts.
 */
final class WorkbookGuard {

    /**
     * What was seen on the way.
     *
     * @param parts the part of each sheet, by its id in the workbook
     * @param rows of each part that has rows, by the part's name
     * @param wide rows with cells merged across, by the part's name
     */
    record Seen(
            Map<String, String> parts, Map<String, Integer> rows, Map<String, Set<Integer>> wide, boolean from1904) {

        int rowsOf(String sheet) {
            return rows.getOrDefault(parts.getOrDefault(sheet, ""), 0);
        }

        boolean mergesAcross(String sheet, int row) {
            return wide.getOrDefault(parts.getOrDefault(sheet, ""), Set.of()).contains(row);
        }
    }

    private static final XMLInputFactory XML = factory();
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "emf", "wmf", "tif", "tiff", "svg");

    private final FileLimits limits;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Set<Integer>> wide = new HashMap<>();
    private boolean from1904;
    private long unpacked;

    private WorkbookGuard(FileLimits limits) {
        this.limits = limits;
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws Refusal {@code interchange.file.*} if the file is no workbook, damaged or beyond the limits */
    static Seen look(Path file, FileLimits limits) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return new WorkbookGuard(limits).look(zip, file.toFile().length());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            // Whatever the libraries stumble over is the file's fault; not all of it is declared.
            throw new Refusal("interchange.file.damaged");
        }
    }

    private Seen look(ZipFile zip, long packed) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > limits.entries()) {
            throw new Refusal("interchange.file.bomb");
        }
        var names = new HashSet<String>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal("interchange.file.damaged");
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Refusal("interchange.file.not-a-workbook");
        }
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            try (var in = new Counted(zip.getInputStream(entry), packed, strings(name))) {
                if (PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                } else if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    part(name, in);
                } else if (!entry.isDirectory()) {
                    // Macros, printer settings: not read here, nor by anybody after.
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        }
        return new Seen(parts, rows, wide, from1904);
    }

    private long strings(String name) {
        return name.contains("sharedstrings") ? limits.strings() : Long.MAX_VALUE;
    }

    private void part(String name, InputStream in) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        int count = 0;
        long text = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    switch (xml.getLocalName()) {
                        case "c" -> cell(xml);
                        case "row" -> count = counted(count + 1);
                        case "mergeCell" -> merged(name, xml.getAttributeValue(null, "ref"));
                        case "Relationship" -> relationship(name, xml);
                        case "workbookPr" -> {
                            @Nullable String mac = xml.getAttributeValue(null, "date1904");
                            from1904 = "1".equals(mac) || "true".equals(mac);
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text += xml.getTextLength();
                    if (text > FileLimits.CELL_IN_MEMORY) {
                        throw new Refusal("interchange.file.bomb");
                    }
                }
                case XMLStreamConstants.DTD -> throw new Refusal("interchange.file.damaged");
                default -> {}
            }
        }
        if (count > 0) {
            rows.put(name, count);
        }
    }

    private int counted(int count) {
        if (count > limits.rows() + 1000) {
            throw new Refusal("interchange.file.rows", limits.rows());
        }
        return count;
    }

    /** A sheet's part must be one that was looked at here. */
    private void relationship(String name, XMLStreamReader xml) {
        @Nullable String type = xml.getAttributeValue(null, "Type");
        @Nullable String target = xml.getAttributeValue(null, "Target");
        @Nullable String id = xml.getAttributeValue(null, "Id");
        if (!name.equals("xl/_rels/workbook.xml.rels") || type == null || target == null) {
            return;
        }
        String part = target.toLowerCase(Locale.ROOT);
        if (type.endsWith("/worksheet") && id != null) {
            if (!part.endsWith(".xml")) {
                throw new Refusal("interchange.file.not-a-workbook");
            }
            parts.put(id, part.startsWith("/") ? part.substring(1) : "xl/" + part);
        }
    }

    private static void cell(XMLStreamReader xml) {
        @Nullable String address = xml.getAttributeValue(null, "r");
        if (address != null && column(address) > FileLimits.COLUMNS) {
            throw new Refusal("interchange.file.damaged");
        }
        if ("d".equals(xml.getAttributeValue(null, "t"))) {
            throw new Refusal("interchange.file.strict");
        }
    }

    /** The column of an address as a number from 1; beyond the last column: more than it. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
            if (letter < 0) {
                break;
            }
            column = column * 26 + letter + 1;
            if (column > FileLimits.COLUMNS) {
                return column;
            }
        }
        return column;
    }

    private void merged(String name, @Nullable String range) {
        if (range == null || range.indexOf(':') < 0) {
            return;
        }
        String from = range.substring(0, range.indexOf(':'));
        String to = range.substring(range.indexOf(':') + 1);
        var rowsOfPart = wide.computeIfAbsent(name, key -> new HashSet<>());
        String row = from.replaceAll("[^0-9]", "");
        if (column(from) != column(to) && rowsOfPart.size() < 10_000 && row.matches("[0-9]{1,7}")) {
            rowsOfPart.add(Integer.parseInt(row));
        }
    }

    /** Counts what is unpacked, and stops at the limits rather than after them. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private final long most;
        private long own;

        Counted(InputStream in, long packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            own += read;
            unpacked += read;
            if (own > most
                    || unpacked > limits.unpacked()
                    || (unpacked > FileLimits.RATIO_FROM && unpacked / packed > limits.ratio())) {
                throw new Refusal("interchange.file.bomb");
            }
        }
    }
}
