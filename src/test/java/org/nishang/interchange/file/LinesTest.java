package org.nishang.interchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nishang.testing.Refusals.refuses;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.interchange.Table;
import org.nishang.interchange.Table.Formula;

class LinesTest {

    private static final Column CODE = Column.of(Kind.CODE, "code", "编号", "Code")
            .needed()
            .noted("文本", "Text")
            .like("A-1");
    private static final Column NAME = Column.of(Kind.TEXT, "name", "名称", "Name")
            .needed()
            .noted("全称", "In full")
            .like("例");
    private static final Column DAY = Column.of(Kind.DATE, "day", "日期", "Day");
    private static final Column COUNT = Column.of(Kind.INTEGER, "count", "人数", "Count");
    private static final Column POSTS = Column.ofChoices(Kind.CHOICES, "posts", "岗位", "Posts", "甲=A 乙=B");
    private static final List<Column> COLUMNS = List.of(CODE, NAME, DAY, COUNT, POSTS);

    @TempDir
    private Path folder;

    @Test
    void takesEitherHeadingInAnyOrder() {
        var lines = read(Table.of("人数", "name", "编号*").row(7, "厂", "X1").xlsx());

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().line().need(CODE)).isEqualTo("X1");
        assertThat(lines.getFirst().line().whole(COUNT)).contains(7);
        assertThat(lines.getFirst().line().has(DAY)).isFalse();
    }

    @Test
    void readsTheSameFromEveryEncoding() {
        var table = Table.of("编号", "名称", "日期").row("X1", "霓裳·㐂", "2026-11-24");
        var expected = read(table.xlsx());

        assertThat(read(table.csv())).isEqualTo(expected);
        assertThat(read(table.csvWithMark())).isEqualTo(expected);
        assertThat(read(table.csv(Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(read(bytes("\ufeff", table, StandardCharsets.UTF_16LE))).isEqualTo(expected);
    }

    @Test
    void readsTheFourFormsOfDates() {
        var lines = read(Table.of("code", "name", "day")
                .row("1", "a", LocalDate.of(2026, 11, 24))
                .row("2", "a", "2026-11-24")
                .row("3", "a", "2026/11/24")
                .row("4", "a", "2026年11月24日")
                .row("5", "a", "２０２６－１１－２４")
                .xlsx());

        assertThat(lines)
                .extracting(read -> read.line().date(DAY).orElseThrow())
                .containsOnly(LocalDate.of(2026, 11, 24));
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThat(faultKeys(Table.of("code", "name", "day")
                        .row("1", "a", "24.11.2026")
                        .row("2", "a", 20261324)
                        .row("3", "a", "2026-02-30")
                        .row("4", "a", "1026-02-03")))
                .containsExactly(
                        "interchange.cell.not-a-date",
                        "interchange.cell.no-such-date",
                        "interchange.cell.no-such-date",
                        "interchange.cell.no-such-date");
    }

    @Test
    void keepsNumbersThatAreText() {
        var lines = read(Table.of("code", "name")
                .row("330499198502030012", "a")
                .row(new BigDecimal("13812345678"), "b")
                .row("００１２ｘ", "c")
                .row("　 0012\u00a0", "d")
                .xlsx());

        assertThat(lines)
                .extracting(read -> read.line().need(CODE))
                .containsExactly("330499198502030012", "13812345678", "0012X", "0012");
    }

    @Test
    void refusesNumbersThatLostDigits() {
        assertThat(faultKeys(
                        Table.of("code", "name").row(330499198502030012d, "a").row("3.30499E+17", "b")))
                .containsOnly("interchange.cell.digits-lost")
                .hasSize(2);
    }

    @Test
    void refusesFormulasLongCellsAndLineBreaks() {
        assertThat(faultKeys(Table.of("code", "name")
                        .row("1", new Formula("A1+1"))
                        .row("2", "厂".repeat(20_000))
                        .row("3", "上\n下")
                        .row("4", null)))
                .containsExactly(
                        "interchange.cell.formula",
                        "interchange.cell.too-long",
                        "interchange.cell.line-break",
                        "interchange.cell.required");
    }

    @Test
    void survivesACellOfFiftyThousandCharacters() {
        var lines = read(Table.of("code", "name").row("1", "x".repeat(50_000)).csv());

        assertThat(lines.getFirst().faults().getFirst().key()).isEqualTo("interchange.cell.too-long");
        assertThat(lines.getFirst().faults().getFirst().arguments()).contains(50_000);
    }

    @Test
    void takesTheApostropheOfAGuardAwayAgain() {
        for (String text : new String[] {"=1+1", "+86", "-x", "@sum", "'=1", "''=1", "'x", "x"}) {
            assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
        }
        assertThat(Cells.guarded("=cmd|' /C calc'!A0")).startsWith("'");
        assertThat(read(Table.of("code", "name").row("1", "'=厂").csv())
                        .getFirst()
                        .line()
                        .need(NAME))
                .isEqualTo("=厂");
    }

    @Test
    void readsSeveralChoicesByAnySeparator() {
        var lines = read(Table.of("code", "name", "posts")
                .row("1", "a", "乙、甲")
                .row("2", "a", "甲,乙，乙")
                .row("3", "a", "")
                .xlsx());

        assertThat(lines.get(0).line().several(POSTS)).containsExactly("A", "B");
        assertThat(lines.get(1).line().several(POSTS)).containsExactly("A", "B");
        assertThat(lines.get(2).line().several(POSTS)).isEmpty();
        assertThat(faultKeys(Table.of("code", "name", "posts").row("1", "a", "丙")))
                .containsExactly("interchange.cell.not-a-choice");
    }

    @Test
    void passesOverTheRowsOfTheTemplate() {
        var lines = read(Table.of("编号", "名称")
                .row("code", "name")
                .row("文本", "全称")
                .row("A-1", "例")
                .row(null, null)
                .row("A-1", "真的")
                .row("A-1", "例")
                .xlsx());

        assertThat(lines).extracting(read -> read.line().row()).containsExactly(6, 7);
    }

    @Test
    void passesOverTitleNumberAndFootOfAnExport() {
        var lines = read(Table.of("企业名册")
                .row("截至日期：2026-11-24")
                .row("序号", "编号", "名称")
                .row(1, "X1", "a")
                .row("合计 1 条")
                .row("填表人：")
                .xlsx());

        assertThat(lines).extracting(read -> read.line().row()).containsExactly(4);
    }

    @Test
    void findsTheSheetByItsNameOrItsHeadings() {
        var other = Table.of("别的", "表").named("说明");
        var wanted = Table.of("code", "name").row("1", "a").named("数据");
        var decoy = Table.of("code", "name").row("2", "b").named("名册");

        assertThat(read(Table.book(other, wanted)).getFirst().line().need(CODE)).isEqualTo("1");
        assertThat(read(Table.book(other, wanted, decoy)).getFirst().line().need(CODE))
                .isEqualTo("2");
    }

    @Test
    void saysWhatIsWrongWithHeadings() {
        assertRefused(
                "sheet.no-headings", () -> read(Table.of("a", "b").row("1", "2").xlsx()));
        assertRefused(
                "sheet.missing-columns", () -> read(Table.of("code").row("1").xlsx()));
        assertRefused(
                "sheet.unknown-columns",
                () -> read(Table.of("code", "name", "工资").xlsx()));
        assertRefused(
                "sheet.column-twice", () -> read(Table.of("code", "编号", "name").xlsx()));
        assertRefused(
                "sheet.no-heading-above",
                () -> read(Table.of("code", "name").row("1", "2", "3").xlsx()));
    }

    private static byte[] bytes(String mark, Table table, Charset charset) {
        return (mark + new String(table.csv(), StandardCharsets.UTF_8)).getBytes(charset);
    }

    private List<String> faultKeys(Table table) {
        return read(table.xlsx()).stream()
                .flatMap(read -> read.faults().stream())
                .map(fault -> fault.key())
                .toList();
    }

    private List<Lines.Read> read(byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve("file"), bytes);
            var read = new ArrayList<Lines.Read>();
            try (var lines =
                    Lines.open(new SheetFile(file, FileLimits.ofMegabytes(10, 1000)), COLUMNS, List.of("名册"))) {
                for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                    read.add(next.get());
                }
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(Arrays.toString(bytes), e);
        }
    }

    private static void assertRefused(String key, ThrowingCallable reading) {
        refuses("interchange." + key, reading);
    }
}
