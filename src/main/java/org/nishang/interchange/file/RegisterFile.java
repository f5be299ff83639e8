package org.nishang.interchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Column;

/** A whole register as a file, in the form that it is read in again. */
public final class RegisterFile {

    /** Gives the lines one after the other. */
    public interface Source {
        void each(Consumer<List<@Nullable Object>> lines);
    }

    /**
     * The words around the lines.
     *
     * @param foot under the lines; gets their number
     */
    public record Words(
            String title, String context, String number, java.util.function.IntFunction<String> sum, String foot) {}

    private RegisterFile() {}

    /** A sheet to print and sign: title, context, numbered lines, how many, who made it. */
    public static int workbook(Path file, List<Column> columns, Words words, Source source) {
        int[] row = {2};
        Workbooks.write(file, words.title(), sheet -> {
            page(sheet, columns.size(), words);
            sheet.value(2, 0, words.number());
            sheet.style(2, 0)
                    .bold()
                    .fillColor(Workbooks.HEADING_FILL)
                    .borderStyle("thin")
                    .set();
            sheet.width(0, 8);
            Workbooks.headings(sheet, 2, 1, columns);
            source.each(line -> line(sheet, ++row[0], columns, line));
            sheet.value(row[0] + 1, 0, words.sum().apply(row[0] - 2));
            sheet.style(row[0] + 1, 0).bold().set();
            sheet.value(row[0] + 2, 0, words.foot());
            return new Workbooks.Extent(row[0] + 3, columns.size() + 1);
        });
        return row[0] - 2;
    }

    private static void page(Worksheet sheet, int columns, Words words) {
        sheet.value(0, 0, words.title());
        sheet.range(0, 0, 0, columns).merge();
        sheet.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.value(1, 0, words.context());
        sheet.range(1, 0, 1, columns).merge();
        sheet.style(1, 0).fontColor(Workbooks.SOFT_INK).set();
        sheet.freezePane(0, 3);
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(2);
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    private static void line(Worksheet sheet, int row, List<Column> columns, List<@Nullable Object> values) {
        sheet.value(row, 0, row - 2);
        for (int i = 0; i < columns.size(); i++) {
            Workbooks.cell(sheet, row, i + 1, columns.get(i), values.get(i));
        }
        try {
            Workbooks.flush(sheet, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings and lines only; UTF-8 gets a mark, so that Excel knows it. */
    public static int text(Path file, Charset charset, List<Column> columns, Source source) {
        int[] lines = {0};
        try (var writer = Files.newBufferedWriter(file, charset)) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                writer.write('\ufeff');
            }
            var printer = new CSVPrinter(writer, CSVFormat.EXCEL);
            printer.printRecord(columns.stream().map(column -> column.heading().zh()));
            source.each(line -> {
                lines[0]++;
                print(printer, line);
            });
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines[0];
    }

    private static void print(CSVPrinter printer, List<@Nullable Object> line) {
        var cells = new ArrayList<String>(line.size());
        for (Object value : line) {
            cells.add(value == null ? "" : value instanceof String text ? Cells.guarded(text) : value.toString());
        }
        try {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
