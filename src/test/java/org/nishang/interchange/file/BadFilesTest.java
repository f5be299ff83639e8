package org.nishang.interchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.interchange.Table;

/** Files that nobody should send, and some that are sent by mistake every day. */
class BadFilesTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Kind.CODE, "code", "编号", "Code").needed(),
            Column.of(Kind.TEXT, "name", "名称", "Name").needed());
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    @Test
    void anEmptyFile() {
        assertRefused("file.empty", new byte[0]);
    }

    /** Held as a whole, such a line was more than the memory: a file of 45 MB ended the portal. */
    @Test
    void aTextWhoseLineHasNoEndIsRefusedBeforeItIsHeld() {
        assertRefused("file.not-a-table", "[\"z\",".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        assertRefused("file.not-a-table", "a".repeat(1_100_000).getBytes(StandardCharsets.UTF_8));
        assertRefused("file.not-a-table", ("\"" + "a,\"\"\n".repeat(300_000) + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void somethingThatIsNoTable() {
        assertRefused("file.not-a-table", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        assertRefused("file.not-a-table", "%PDF-1.7\n\u0000\u0001".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anArchiveThatIsNoWorkbook() throws IOException {
        assertRefused("file.not-a-workbook", zip("readme.txt", "x".getBytes()));
    }

    /** A text document leads to its part in the same way as a workbook. */
    @Test
    void aDocumentThatIsNoWorkbook() {
        var parts = new HashMap<String, String>();
        parts.put("word/document.xml", "<document/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>");

        assertRefused("file.not-a-workbook", HandMade.zipped(parts));
    }

    @Test
    void aWorkbookWithAPassword() {
        assertRefused("file.password", compound("EncryptedPackage"));
    }

    @Test
    void anOldWorkbook() {
        assertRefused("file.old", compound("Workbook"));
    }

    @Test
    void anUploadThatBrokeOff() {
        byte[] whole = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused("file.damaged", Arrays.copyOf(whole, whole.length * 2 / 3));
    }

    @Test
    void textWhoseQuotationIsNotClosed() {
        assertRefused("file.quotes", "code,name\n1,\"a\n2,b\n".getBytes());
    }

    @Test
    void tooManyRows() {
        var table = Table.of("code", "name");
        for (int i = 0; i < 2500; i++) {
            table.row(String.valueOf(i), "a");
        }

        assertRefused("file.rows", table.xlsx());
        assertRefused("file.rows", table.csv());
    }

    @Test
    void aBombOfNothing() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused("file.bomb", with(workbook, "xl/media/picture.png", bytes -> new byte[100 << 20]));
    }

    @Test
    void aBombOfOneCell() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused(
                "file.bomb",
                with(
                        workbook,
                        "xl/sharedStrings.xml",
                        bytes -> ("<sst><si><t>" + "x".repeat(2_000_000) + "</t></si></sst>").getBytes()));
    }

    @Test
    void tooManyParts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 2000; i++) {
                zip.putNextEntry(new ZipEntry("xl/part" + i + ".xml"));
            }
        }
        assertRefused("file.bomb", bytes.toByteArray());
    }

    @Test
    void anAddressThatAsksForMillionsOfCells() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused("file.damaged", with(workbook, SHEET, replacing("r=\"A2\"", "r=\"ZZZZZZ2\"")));
    }

    @Test
    void entitiesThatGrow() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused(
                "file.damaged",
                with(
                        workbook,
                        "xl/sharedStrings.xml",
                        bytes ->
                                "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"
                                        .getBytes()));
    }

    @Test
    void headingsInMergedCells() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused(
                "sheet.merged",
                with(
                        workbook,
                        SHEET,
                        replacing("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>")));
    }

    @Test
    void oneTagThatWouldFillTheMemory() {
        assertRefused(
                "file.bomb",
                new HandMade()
                        .sheet("<sheetData><row spans=\"" + "1:2 ".repeat(3 << 20) + "\"/></sheetData>")
                        .bytes());
    }

    @Test
    void elementsWithinElementsWithoutEnd() {
        assertRefused(
                "file.bomb",
                new HandMade().sheet("<a>".repeat(1000) + "</a>".repeat(1000)).bytes());
    }

    @Test
    void rowsThatGoBack() {
        assertRefused(
                "file.damaged",
                new HandMade()
                        .sheet("<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"1\"/></sheetData>")
                        .bytes());
    }

    @Test
    void sheetsThatAreHiddenAreNotLookedFor() throws IOException {
        byte[] workbook = Table.of("code", "name").row("1", "a").xlsx();

        assertRefused(
                "sheet.no-headings",
                with(workbook, "xl/workbook.xml", replacing("sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"")));
    }

    private static UnaryOperator<byte[]> replacing(String text, String by) {
        return bytes -> {
            String before = new String(bytes, StandardCharsets.UTF_8);
            assertThat(before).contains(text);
            return before.replace(text, by).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The head of a compound file with one name in its folder. */
    private static byte[] compound(String name) {
        byte[] bytes = new byte[2048];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        byte[] entry = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(entry, 0, bytes, 1024, entry.length);
        return bytes;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** The workbook with one part changed, or added. */
    private byte[] with(byte[] workbook, String part, UnaryOperator<byte[]> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean found = false;
        Path file = Files.write(folder.resolve("before"), workbook);
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                boolean here = entry.getName().equals(part);
                found |= here;
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(here ? change.apply(content) : content);
            }
            if (!found) {
                to.putNextEntry(new ZipEntry(part));
                to.write(change.apply(new byte[0]));
            }
        }
        return bytes.toByteArray();
    }

    private void assertRefused(String key, byte[] bytes) {
        refuses("interchange." + key, () -> {
            Path file = Files.write(folder.resolve("file"), bytes);
            try (var lines = Lines.open(new SheetFile(file, FileLimits.ofMegabytes(10, 1000)), COLUMNS, List.of())) {
                for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                    assertThat(next.get().faults()).isEmpty();
                }
            }
        });
    }
}
