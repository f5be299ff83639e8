package org.nishang.interchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.interchange.Table;
import org.nishang.testing.OutsideScripts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workbooks that the portal gives away, read by programs that know nothing of it: all of them see all rows. SheetJS
 * is fetched; openpyxl and LibreOffice are asked where they are installed.
 */
class ForeignReadersTest {

    /** More than are written at once. */
    private static final int LINES = 1234;

    private static final List<Column> COLUMNS = List.of(
            Column.of(Kind.CODE, "code", "编号", "Code")
                    .needed()
                    .noted("文本", "Text")
                    .like("A-1"),
            Column.of(Kind.TEXT, "name", "名称", "Name").needed(),
            Column.of(Kind.DATE, "day", "日期", "Day"),
            Column.of(Kind.INTEGER, "count", "人数", "Count"));

    /** What the portal writes, and how far it goes. */
    private enum Workbook {
        EXPORT("A1:E" + (LINES + 5), ForeignReadersTest::export),
        TEMPLATE(
                "A1:D3",
                file -> TemplateFile.write(
                        file, new Text("名册", "Register"), COLUMNS, Locale.CHINESE, new TemplateFile.Words("必填", "、"))),
        ERRORS("A1:E" + (2 * LINES + 1), ForeignReadersTest::errors);

        private final String extent;
        private final Consumer<Path> writing;

        Workbook(String extent, Consumer<Path> writing) {
            this.extent = extent;
            this.writing = writing;
        }

        int rows() {
            return Integer.parseInt(extent.replaceAll(".*[A-Z]", ""));
        }
    }

    @TempDir
    private Path folder;

    private Path written(Workbook workbook) {
        Path file = folder.resolve(workbook + ".xlsx");
        workbook.writing.accept(file);
        return file;
    }

    private static void export(Path file) {
        var words = new RegisterFile.Words("名册", "截至今日", "序号", count -> "合计 " + count, "填表人");
        RegisterFile.workbook(file, COLUMNS, words, ForeignReadersTest::lines);
    }

    private static void lines(Consumer<List<@Nullable Object>> taking) {
        for (int i = 1; i <= LINES; i++) {
            taking.accept(Arrays.asList("C" + i, "霓裳·㐂𠮷", LocalDate.of(2026, 1, 1), i));
        }
    }

    /** Every other row of the file that it answers was empty. */
    private static void errors(Path file) {
        try {
            var table = Table.of("code", "name", "day", "count");
            for (int i = 1; i <= LINES; i++) {
                table.row().row("C" + i, "霓裳·㐂𠮷", "", i);
            }
            Path sent = Files.write(file.resolveSibling("sent"), table.xlsx());
            var source = new SheetFile(sent, FileLimits.ofMegabytes(10, 10_000));
            try (var lines = Lines.open(source, COLUMNS, List.of());
                    var again = source.open(lines.sheet())) {
                var wrong = Map.of(2 * LINES + 1, new ErrorFile.Wrong(List.of("name"), "不对"));
                ErrorFile.write(file, "名册", again, lines.heading(), wrong);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetJsSeesAllRowsAndComplainsOfNothing(Workbook workbook) throws Exception {
        assertSeen(
                workbook, OutsideScripts.run("rows.mjs", "", written(workbook).toString()));
    }

    @ParameterizedTest
    @EnumSource
    void openpyxlSeesAllRowsWhereItReadsRowByRow(Workbook workbook) throws Exception {
        assumeTrue(OutsideScripts.isThere("python3", "-c", "import openpyxl"), "no openpyxl on this machine");

        String said = OutsideScripts.program(
                "python3",
                "-W",
                "ignore",
                "src/test/verifier/rows.py",
                written(workbook).toString());

        assertSeen(workbook, said);
    }

    @ParameterizedTest
    @EnumSource
    void libreOfficeSeesAllRows(Workbook workbook) throws Exception {
        assumeTrue(OutsideScripts.isThere("soffice", "--version"), "no LibreOffice on this machine");
        Path file = written(workbook);

        OutsideScripts.program(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir",
                folder.toString(),
                file.toString());

        assertThat(Files.readAllLines(folder.resolve(workbook + ".csv"))).hasSize(workbook.rows());
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryOfOursSeesAllRows(Workbook workbook) throws Exception {
        try (var book = new ReadableWorkbook(written(workbook).toFile())) {
            var rows = book.getFirstSheet().read();

            assertThat(rows.getLast().getRowNum()).isEqualTo(workbook.rows());
        }
    }

    /** Sizes that only a file beyond 4 GB needs end such a reading in the first part. */
    @ParameterizedTest
    @EnumSource
    void itsPartsCanBeUnpackedOneAfterTheOther(Workbook workbook) throws Exception {
        int parts = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(written(workbook)))) {
            while (zip.getNextEntry() != null) {
                zip.readAllBytes();
                parts++;
            }
        }

        assertThat(parts).isGreaterThan(7);
        assertThat(folder.resolve(workbook + ".xlsx.unpacked")).doesNotExist();
    }

    @Test
    void whatLooksLikeAnEscapeComesBackAsItIs() {
        Path file = folder.resolve("file.xlsx");
        RegisterFile.workbook(
                file,
                COLUMNS,
                new RegisterFile.Words("名册", "", "序号", count -> "", ""),
                taking -> taking.accept(Arrays.asList("A-1", "_x0041_a_x000D_b", null, null)));

        try (var lines = Lines.open(new SheetFile(file, FileLimits.ofMegabytes(1, 10)), COLUMNS, List.of())) {
            var line = lines.next().orElseThrow().line();

            assertThat(line.need(COLUMNS.get(1))).isEqualTo("_x0041_a_x000D_b");
        }
    }

    private static void assertSeen(Workbook workbook, String said) {
        JsonNode seen = JsonMapper.shared().readTree(said);
        assertThat(seen.get("extent").stringValue()).isEqualTo(workbook.extent);
        assertThat(seen.get("rows").intValue()).isEqualTo(workbook.rows());
        assertThat(seen.get("complaints")).isEmpty();
        if (workbook != Workbook.TEMPLATE) {
            assertThat(seen.get("last").toString()).contains("C" + LINES, "霓裳·㐂𠮷", "" + LINES);
        }
    }
}
