package org.nishang.interchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, as the standard allows and no library of ours does. */
final class HandMade {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final List<String> sheets = new ArrayList<>();
    private String namespace = MAIN;
    private String links = LINKS;
    private String book = "xl/workbook.xml";
    private String strings = "";

    HandMade sheet(String content) {
        sheets.add(content);
        return this;
    }

    HandMade strict() {
        namespace = STRICT;
        links = STRICT_LINKS;
        return this;
    }

    /** Its parts lie beside this one, under names that nobody else gives them. */
    HandMade bookAt(String part) {
        book = part;
        return this;
    }

    /** Shared texts, each in its {@code <si>}. */
    HandMade strings(String items) {
        strings = items;
        return this;
    }

    byte[] bytes() {
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations(relation("a", "officeDocument", "/" + book)));
        var tabs = new StringBuilder();
        var relations = new StringBuilder(relation("s", "sharedStrings", "texts.xml"));
        for (int i = 0; i < sheets.size(); i++) {
            tabs.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(i, i + 1, i));
            relations.append(relation("r" + i, "worksheet", "../tables/" + i + ".part"));
            parts.put(
                    folder.isEmpty() ? "tables/" + i + ".part" : parent(folder) + "tables/" + i + ".part",
                    "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(namespace, sheets.get(i)));
        }
        parts.put(folder + "_rels/" + book.substring(folder.length()) + ".rels", relations(relations.toString()));
        parts.put(
                book,
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(namespace, links, tabs));
        parts.put(folder + "texts.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(namespace, strings));
        return zipped(parts);
    }

    private static String parent(String folder) {
        return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, links, type, target);
    }

    static byte[] zipped(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
