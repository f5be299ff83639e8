package org.nishang.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A file as a person makes it: {@code Table.of("uscc", "name").row(…).xlsx()}. */
public final class Table {

    /** A cell that holds a formula. */
    public record Formula(String text) {}

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private String name = "Sheet1";

    private Table() {}

    public static Table of(String... headings) {
        return new Table().row((Object[]) headings);
    }

    public Table row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    public Table named(String sheet) {
        name = sheet;
        return this;
    }

    /** The last row so far is not seen, as after a filter. */
    public Table hidden() {
        hidden.add(rows.size() - 1);
        return this;
    }

    public byte[] csv() {
        return csv(StandardCharsets.UTF_8);
    }

    public byte[] csv(Charset charset) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.toString())
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(charset);
    }

    public byte[] csvWithMark() {
        byte[] text = csv();
        byte[] all = new byte[text.length + 3];
        all[0] = (byte) 0xEF;
        all[1] = (byte) 0xBB;
        all[2] = (byte) 0xBF;
        System.arraycopy(text, 0, all, 3, text.length);
        return all;
    }

    public byte[] xlsx() {
        return book(this);
    }

    /** One workbook of several sheets. */
    public static byte[] book(Table... tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            for (Table table : tables) {
                table.into(workbook);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void into(Workbook workbook) {
        var sheet = workbook.newWorksheet(name);
        hidden.forEach(sheet::hideRow);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case null -> {}
                    case Formula formula -> sheet.formula(r, c, formula.text());
                    case LocalDate date -> {
                        sheet.value(r, c, date);
                        sheet.style(r, c).format("yyyy-mm-dd").set();
                    }
                    case Integer number -> sheet.value(r, c, number);
                    case Double number -> sheet.value(r, c, number);
                    case BigDecimal number -> sheet.value(r, c, number);
                    case Object text -> sheet.value(r, c, text.toString());
                }
            }
        }
    }
}
