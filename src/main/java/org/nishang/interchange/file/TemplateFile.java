package org.nishang.interchange.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.nishang.common.Text;
import org.nishang.common.register.Column;

/**
 * The empty workbook of a register: headings with their codes as comments, a row of notes, an example, drop-downs, and
 * text as the form of everything that only looks like a number.
 */
public final class TemplateFile {

    private static final int ROWS = 5000;

    private TemplateFile() {}

    /**
     * The words around the columns' own.
     *
     * @param required of a column that must not be empty
     * @param separator between the words of a drop-down
     */
    public record Words(String required, String separator) {}

    public static void write(Path file, Text title, List<Column> columns, Locale locale, Words words) {
        Workbooks.write(file, title.zh(), sheet -> {
            for (int i = 0; i < columns.size(); i++) {
                form(sheet, i, columns.get(i), words);
            }
            Workbooks.headings(sheet, 0, 0, columns);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                if (column.required()) {
                    sheet.style(0, i).fontColor(Workbooks.WRONG_INK).set();
                }
                sheet.comment(
                        0,
                        i,
                        column.code() + " · " + column.heading().en()
                                + (column.required() ? " · " + words.required() : ""));
                sheet.value(1, i, column.note().in(locale));
                sheet.style(1, i)
                        .italic()
                        .fontColor(Workbooks.SOFT_INK)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .format(Workbooks.TEXT)
                        .set();
                if (!column.example().isEmpty()) {
                    sheet.value(2, i, column.example());
                }
                sheet.style(2, i)
                        .italic()
                        .fontColor(Workbooks.SOFT_INK)
                        .format(Workbooks.TEXT)
                        .set();
            }
            sheet.rowHeight(1, 64);
            sheet.freezePane(0, 1);
            return new Workbooks.Extent(3, columns.size());
        });
    }

    private static void form(org.dhatim.fastexcel.Worksheet sheet, int place, Column column, Words words) {
        switch (column.kind()) {
            case CODE, TEXT -> sheet.style(place).format(Workbooks.TEXT).set();
            case DATE -> sheet.style(place).format(Workbooks.DATE).set();
            case CHOICE ->
                sheet.range(3, place, ROWS, place)
                        .validateWithListByFormula("\"" + String.join(",", column.words()) + "\"")
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(column.heading().zh())
                        .error(String.join(words.separator(), column.words()))
                        .showErrorMessage(true);
            default -> {}
        }
    }
}
