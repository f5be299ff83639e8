package org.nishang.interchange.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Column;

/**
 * The rows as they were sent, with what is wrong beside them and the wrong cells in red: to be corrected in place and
 * sent again.
 */
public final class ErrorFile {

    public static final String REASON = "错误原因";

    /** A cell of Excel holds no more. */
    private static final int LONGEST = 32_000;

    /**
     * What is wrong with a row.
     *
     * @param columns codes of the wrong columns
     */
    public record Wrong(List<String> columns, String reason) {}

    private final Worksheet sheet;
    private final Heading heading;
    private int reason;
    private int unflushed;

    private ErrorFile(Worksheet sheet, Heading heading, int reason) {
        this.sheet = sheet;
        this.heading = heading;
        this.reason = reason;
    }

    /** @param wrong by row */
    public static void write(Path to, String title, Sheet source, Heading heading, Map<Integer, Wrong> wrong) {
        Workbooks.write(to, title, sheet -> {
            var file = new ErrorFile(sheet, heading, heading.columns().size());
            int last = 0;
            for (var row = source.next(); row.isPresent(); row = source.next()) {
                file.row(row.get(), Optional.ofNullable(wrong.get(row.get().number())));
                last = row.get().number();
            }
            sheet.width(file.reason, 60);
            sheet.freezePane(0, heading.row());
            sheet.setAutoFilter(heading.row() - 1, 0, Math.max(heading.row(), last - 1), file.reason);
            return new Workbooks.Extent(last, file.reason + 1);
        });
    }

    private void row(SheetRow row, Optional<Wrong> wrong) throws IOException {
        int at = row.number() - 1;
        boolean isHeading = row.number() == heading.row();
        if (isHeading) {
            reason = placeOfReason(row);
        }
        for (int i = 0; i < heading.columns().size(); i++) {
            if (i == reason) {
                continue;
            }
            @Nullable Column column = heading.columns().get(i);
            cell(at, i, row.cell(i), column);
            if (isHeading) {
                sheet.style(at, i).bold().fillColor(Workbooks.HEADING_FILL).set();
                sheet.width(i, column == null ? 8 : Workbooks.width(column));
            } else if (column != null
                    && wrong.isPresent()
                    && wrong.get().columns().contains(column.code())) {
                sheet.style(at, i)
                        .fillColor(Workbooks.WRONG_FILL)
                        .fontColor(Workbooks.WRONG_INK)
                        .set();
            }
        }
        if (isHeading) {
            sheet.value(at, reason, REASON);
            sheet.style(at, reason).bold().fillColor(Workbooks.HEADING_FILL).set();
        }
        wrong.ifPresent(why -> {
            sheet.inlineString(at, reason, why.reason());
            sheet.style(at, reason)
                    .fontColor(Workbooks.WRONG_INK)
                    .wrapText(true)
                    .set();
        });
        if (++unflushed == Workbooks.FLUSH) {
            sheet.flush();
            unflushed = 0;
        }
    }

    /** Beside the last column, or where an error workbook that was corrected has it. */
    private int placeOfReason(SheetRow headings) {
        for (int i = 0; i < headings.cells().size(); i++) {
            if (Cells.trim(headings.cell(i).text()).equals(REASON)) {
                return i;
            }
        }
        return heading.columns().size();
    }

    private void cell(int row, int place, RawCell cell, @Nullable Column column) {
        switch (cell.kind()) {
            case BLANK -> {}
            case NUMBER -> {
                sheet.value(row, place, new BigDecimal(cell.text()));
                if (column != null && column.kind() == Column.Kind.DATE) {
                    sheet.style(row, place).format(Workbooks.DATE).set();
                }
            }
            case BOOLEAN -> sheet.value(row, place, cell.text().equals("TRUE"));
            case FORMULA -> sheet.inlineString(row, place, "'=" + shortened(cell.text()));
            case TEXT, ERROR -> {
                String text = PartReader.escaped(shortened(cell.text()));
                sheet.inlineString(row, place, Cells.isHarmless(text) ? text : "'" + text);
                if (column != null && column.kind() == Column.Kind.CODE) {
                    sheet.style(row, place).format(Workbooks.TEXT).set();
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
