package org.nishang.interchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Column;

/** What our workbooks have in common: looks, column widths, cells by the kind of their column. */
final class Workbooks {

    static final String DATE = "yyyy-mm-dd";
    static final String TEXT = "@";
    static final String HEADING_FILL = "DCE6F4";
    static final String WRONG_FILL = "FFC7CE";
    static final String WRONG_INK = "9C0006";
    static final String SOFT_INK = "6B7280";

    /** Rows after which the ones before leave the memory. */
    static final int FLUSH = 500;

    private Workbooks() {}

    /**
     * How far a sheet goes from its first cell.
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    record Extent(int rows, int columns) {

        String lastCell() {
            return Cells.letters(columns - 1) + rows;
        }
    }

    interface Filling {
        /** Writes the rows and says how far they go. */
        Extent fill(Worksheet sheet) throws IOException;
    }

    /** Needs as much room again beside the file as its content unpacked. */
    static void write(Path file, String sheet, Filling filling) {
        Path unpacked = file.resolveSibling(file.getFileName() + ".unpacked");
        try {
            try {
                PlainPackage.pack(unpacked, fill(unpacked, sheet, filling), file);
            } finally {
                Files.deleteIfExists(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extent fill(Path unpacked, String sheet, Filling filling) throws IOException {
        try (var out = Files.newOutputStream(unpacked);
                var workbook = new Workbook(out, "Nishang", "1.0")) {
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
            workbook.setGlobalDefaultFont("Microsoft YaHei", 10);
            return filling.fill(workbook.newWorksheet(sheet));
        }
    }

    static void flush(Worksheet sheet, int row) throws IOException {
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    /** A cell by its value. */
    static void cell(Worksheet sheet, int row, int place, Column column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, place, date);
                sheet.style(row, place).format(DATE).set();
            }
            case Integer number -> sheet.value(row, place, number);
            case BigDecimal number -> sheet.value(row, place, number);
            default -> {
                sheet.inlineString(row, place, PartReader.escaped(Cells.guarded(value.toString())));
                if (column.kind() == Column.Kind.CODE) {
                    sheet.style(row, place).format(TEXT).set();
                }
            }
        }
    }

    static void headings(Worksheet sheet, int row, int from, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.value(row, from + i, column.heading().zh());
            sheet.style(row, from + i)
                    .bold()
                    .fillColor(HEADING_FILL)
                    .borderStyle("thin")
                    .horizontalAlignment("center")
                    .set();
            sheet.width(from + i, width(column));
        }
    }

    static double width(Column column) {
        return switch (column.kind()) {
            case CODE -> 24;
            case TEXT -> 26;
            case DATE -> 14;
            default -> 13;
        };
    }
}
