package org.nishang.interchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;

/** Files that other programs wrote, and what the standard allows them: see {@code foreign/README.md}. */
class ForeignFilesTest {

    private static final Path FOREIGN = Path.of("src/test/resources/foreign");
    private static final Column CODE =
            Column.of(Kind.CODE, "code", "编号", "Code").needed();
    private static final Column NAME =
            Column.of(Kind.TEXT, "name", "名称", "Name").needed();
    private static final Column DAY = Column.of(Kind.DATE, "day", "日期", "Day");
    private static final Column COUNT = Column.of(Kind.INTEGER, "count", "人数", "Count");
    private static final String HEADINGS =
            "<row><c t=\"inlineStr\"><is><t>code</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>day</t></is></c></row>";

    @TempDir
    private Path folder;

    static Stream<Path> ofManyPrograms() throws IOException {
        return Files.list(FOREIGN.resolve("read")).sorted();
    }

    @ParameterizedTest
    @MethodSource("ofManyPrograms")
    void theSameIsReadWhateverProgramWroteIt(Path file) {
        var lines = read(file);

        assertThat(lines).allSatisfy(read -> {
            assertThat(read.faults()).isEmpty();
            assertThat(read.warnings()).isEmpty();
        });
        assertThat(lines).extracting(read -> read.line().need(CODE)).containsExactly("0012", "A-2", "X-3");
        assertThat(lines).extracting(read -> read.line().need(NAME)).containsExactly("霓裳·㐂 & <乙>", "𠮷田", "带 空格");
        assertThat(lines)
                .extracting(read -> read.line().date(DAY).orElse(LocalDate.MIN))
                .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 1, 2), LocalDate.MIN);
        assertThat(lines).extracting(read -> read.line().whole(COUNT).orElse(0)).containsExactly(7, 12345, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "cases/html-table.xls, page",
        "refused/libreoffice-7.4.7-html.xls, page",
        "refused/sheetjs-0.18.5-html.xls, page",
        "refused/libreoffice-7.4.7.xls, old",
        "refused/sheetjs-0.18.5-biff2.xls, old",
        "refused/sheetjs-0.18.5-biff8.xls, old",
        "refused/sheetjs-0.18.5-xml-2003.xls, other-form",
        "refused/sheetjs-0.18.5.xlsb, other-form",
        "refused/libreoffice-7.4.7.ods, other-form",
        "refused/poi-5.5.1-password.xlsx, password"
    })
    void whatIsNoWorkbookIsRefusedByWhatItIs(String file, String key) {
        refuses("interchange.file." + key, () -> read(FOREIGN.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff\r\n <!DOCTYPE html><html><table><tr><td>code</td></tr></table></html>",
                "<!-- made by X --><table border=1><tr><td>code</td></tr></table>",
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n",
                "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>"
            })
    void aPageIsRefusedInEveryFormThatProgramsSaveItIn(String page) throws IOException {
        refuses("interchange.file.page", () -> read(page.getBytes(StandardCharsets.UTF_8)));
        refuses("interchange.file.page", () -> read(("\ufeff" + page).getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "sep=;\r\n;", "sep=,\n,"})
    void textIsReadByTheSeparatorThatItHas(String separator) throws IOException {
        String between = separator.substring(separator.length() - 1);
        String first = separator.substring(0, separator.length() - 1);
        String text = first + "code%1$sname\n1%1$s\"a, b; c\"\n".formatted(between);

        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(read(bytes)).extracting(read -> read.line().need(NAME)).containsExactly("a, b; c");
        }
    }

    @Test
    void theCasesAreReadAsTheirWritersMeant() {
        var people = List.of(
                Column.of(Kind.CODE, "documentType", "证件类型", "Document"),
                Column.of(Kind.CODE, "documentNumber", "证件号码", "Number").needed(),
                Column.of(Kind.TEXT, "name", "姓名", "Name").needed(),
                Column.of(Kind.TEXT, "sex", "性别", "Sex"),
                Column.of(Kind.CODE, "mobile", "手机号码", "Mobile"));
        var jobs = List.of(
                Column.of(Kind.CODE, "documentNumber", "证件号码", "Number").needed(),
                Column.of(Kind.CODE, "uscc", "统一社会信用代码", "Code").needed(),
                Column.of(Kind.TEXT, "posts", "岗位", "Posts"),
                Column.of(Kind.DATE, "joinedOn", "入职日期", "From"),
                Column.of(Kind.DATE, "leftOn", "离职日期", "To"));

        assertThat(texts("people-strict.xlsx", people)).containsExactly("居民身份证 330482199001010176 严格 女 null");
        assertThat(texts("people-no-addresses.xlsx", people)).containsExactly("居民身份证 330482199001010088 甲八 女 null");
        assertThat(texts("people-xprefix.xlsx", people)).containsExactly("居民身份证 330482199001010061 甲六 女 null");
        assertThat(texts("people-two-sheets.xlsx", people)).containsExactly("居民身份证 33048219900101015X 一月人 女 null");
        assertThat(texts("people-gb18030.csv", people))
                .containsExactly("居民身份证 33048219900101306X 𠮷田 女 null", "居民身份证 330482199001013078 王䶮 女 null");
        assertThat(texts("employments-iso-cell.xlsx", jobs))
                .containsExactly("330482199001014054 91330411000000350W 报检员 2024-03-05 null");
        assertThat(texts("employments-sheetjs-0.18.5-cellDates.xlsx", jobs))
                .containsExactly("330482199001014054 913304020000002970 报检员 2024-03-05 null");
    }

    @Test
    void whatPeopleDoNotSeeIsReadAndSaidAndSoIsWhatIsLeftOut() {
        var file = new SheetFile(FOREIGN.resolve("noted/openpyxl-3.1.5-not-seen.xlsx"), limits());
        List<Lines.Read> lines = read(file);

        assertThat(lines.stream()
                        .flatMap(read -> read.warnings().stream()
                                .map(warning -> "%d %s %s %s"
                                        .formatted(
                                                read.line().row(),
                                                warning.column(),
                                                warning.key(),
                                                warning.arguments()))))
                .containsExactly("3  interchange.row.hidden []", "4 name interchange.cells.merged [B4:B5]");
        assertThat(lines.stream()
                        .flatMap(read -> read.faults().stream()
                                .map(fault -> "%d %s %s".formatted(read.line().row(), fault.column(), fault.key()))))
                .containsExactly(
                        "5 name interchange.cell.required",
                        "6 count interchange.cell.formula",
                        "7 count interchange.cell.error");
        try (var all = open(file)) {
            assertThat(all.hiddenColumns())
                    .extracting(fault -> fault.column() + " " + fault.key())
                    .containsExactly("day interchange.column.hidden");
        }
        assertThat(file.besides("一月")).containsExactly(new LeftOutSheet("二月", false), new LeftOutSheet("选项", true));
    }

    @Test
    void formattedRowsBelowTheLastLineAreNoRows() throws IOException {
        var blank = new StringBuilder("<sheetData>" + HEADINGS + row("1", "a", ""));
        for (int i = 3; i < 60_000; i++) {
            // As three programs do: a height, styles, or texts without a letter.
            blank.append(
                    switch (i % 3) {
                        case 0 -> "<row r=\"%d\" ht=\"15\" customHeight=\"1\"/>".formatted(i);
                        case 1 -> "<row r=\"%d\"><c r=\"A%d\" s=\"1\"/><c s=\"1\"/></row>\n".formatted(i, i);
                        default -> "<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c></row>".formatted(i, i);
                    });
        }
        byte[] workbook = new HandMade()
                .strings("<si><t xml:space=\"preserve\"> </t></si>")
                .sheet(blank + "</sheetData>")
                .bytes();

        assertThat(read(workbook)).hasSize(1);
        assertThat(read(("code,name\n1,a\n" + ",\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void rowsWithContentAreLimitedWhereverTheyStand() {
        var rows = new StringBuilder("<sheetData>" + HEADINGS);
        for (int i = 0; i < 2500; i++) {
            rows.append(row("" + i, "a", ""));
        }

        refuses(
                "interchange.file.rows",
                () -> read(new HandMade().sheet(rows + "</sheetData>").bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "workbook.xml", "content/deep/Book.main"})
    void partsAreFoundByTheirRelationships(String book) throws IOException {
        String sheet = "<sheetData>" + HEADINGS + row("1", "a", "") + "</sheetData>";

        assertThat(read(new HandMade().bookAt(book).sheet(sheet).bytes())).hasSize(1);
        assertThat(read(new HandMade().strict().bookAt(book).sheet(sheet).bytes()))
                .hasSize(1);
    }

    @Test
    void textsAreWhatPeopleReadInTheCell() throws IOException {
        byte[] workbook = new HandMade()
                .strings("<si><r><t>王</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 五</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh></si><si><t>a_x005F_x0041_b&amp;</t></si>")
                .sheet("<sheetData>" + HEADINGS
                        + "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>0</v></c><c r=\"A7\"><v>7</v></c></row>"
                        + "<row><c t=\"str\"><v>8</v></c><c t=\"s\"><v> 1 </v></c></row></sheetData>")
                .bytes();

        assertThat(read(workbook))
                .extracting(read -> read.line().row() + read.line().need(NAME))
                .containsExactly("7王 五", "8a_x0041_b&");
        assertThat(read(workbook)).extracting(read -> read.line().need(CODE)).containsExactly("7", "8");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05",
        "2024-03-05T00:00:00, 2024-03-05",
        "2024-03-05T00:00:00.000Z, 2024-03-05",
        "2024-03-05T00:00:00+08:00, 2024-03-05"
    })
    void cellsOfDaysAreDays(String written, LocalDate day) throws IOException {
        assertThat(read(new HandMade()
                                .sheet("<sheetData>" + HEADINGS + row("1", "a", written) + "</sheetData>")
                                .bytes())
                        .getFirst()
                        .line()
                        .date(DAY))
                .contains(day);
    }

    /** In Shanghai it is the fifth, in London the fourth: nobody can say which day was meant. */
    @Test
    void aTimeOfDayIsNotMadeADay() throws IOException {
        var read = read(new HandMade()
                .sheet("<sheetData>" + HEADINGS + row("1", "a", "2024-03-04T16:00:00.000Z") + "</sheetData>")
                .bytes());

        assertThat(read.getFirst().faults()).hasSize(1);
    }

    @Test
    void aFormulaIsOneAlsoWhereItOnlyNamesAnother() throws IOException {
        byte[] workbook = new HandMade()
                .sheet("<sheetData>" + HEADINGS
                        + "<row><c><v>1</v></c><c t=\"str\"><f t=\"shared\" si=\"0\"/><v>a</v></c></row>"
                        + "<row><c><v>2</v></c><c t=\"str\"><f></f><v>b</v></c></row></sheetData>")
                .bytes();

        assertThat(read(workbook).stream().flatMap(read -> read.faults().stream()))
                .extracting(fault -> fault.key())
                .containsExactly("interchange.cell.formula");
    }

    /** A cell of the type {@code d} is written as given. */
    private static String row(String code, String name, String day) {
        return "<row><c><v>%s</v></c><c t=\"inlineStr\"><is><t>%s</t></is></c>%s</row>"
                .formatted(code, name, day.isEmpty() ? "" : "<c t=\"d\"><v>" + day + "</v></c>");
    }

    private static List<String> texts(String file, List<Column> columns) {
        try (var lines =
                Lines.open(new SheetFile(FOREIGN.resolve("cases").resolve(file), limits()), columns, List.of())) {
            var texts = new ArrayList<String>();
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                assertThat(next.get().faults()).isEmpty();
                texts.add(String.join(
                        " ",
                        next.get().line().values().values().stream()
                                .map(String::valueOf)
                                .toList()));
            }
            return texts;
        }
    }

    private List<Lines.Read> read(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("file"), bytes));
    }

    private static List<Lines.Read> read(Path path) {
        return read(new SheetFile(path, limits()));
    }

    private static List<Lines.Read> read(SheetFile file) {
        try (var lines = open(file)) {
            assertThat(lines.roughRows()).isPositive();
            var read = new ArrayList<Lines.Read>();
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                read.add(next.get());
            }
            return read;
        }
    }

    private static Lines open(SheetFile file) {
        return Lines.open(file, List.of(CODE, NAME, DAY, COUNT), List.of());
    }

    private static FileLimits limits() {
        return FileLimits.ofMegabytes(10, 1000);
    }
}
