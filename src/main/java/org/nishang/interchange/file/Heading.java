package org.nishang.interchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.register.Column;

/**
 * Which column of a sheet is which column of a register.
 *
 * @param row the sheet's row that the headings are in
 * @param columns by place in the sheet; a place that is none has null
 * @param named places that have a heading, ours or one that is passed over
 */
public record Heading(int row, List<@Nullable Column> columns, Set<Integer> named) {

    /** Titles and notes may stand above the headings, in so many rows at most. */
    private static final int DEPTH = 30;

    /** Columns of our own sheets that are for people only. */
    private static final Set<String> PASSED_OVER = Set.of("序号", "错误原因", "no.", "what is wrong");

    public Heading {
        columns = java.util.Collections.unmodifiableList(new ArrayList<>(columns));
        named = Set.copyOf(named);
    }

    /**
     * Reads the sheet as far as its headings: the first row with one of the register's.
     *
     * @return empty if no row has any
     * @throws Refusal {@code interchange.sheet.*} if columns are missing, unknown or there twice
     */
    public static Optional<Heading> find(Sheet sheet, List<Column> register) {
        Map<String, Column> known = new HashMap<>();
        for (Column column : register) {
            known.put(plain(column.code()), column);
            known.put(plain(column.heading().zh()), column);
            known.put(plain(column.heading().en()), column);
        }
        Optional<SheetRow> row = sheet.next();
        while (row.isPresent() && row.get().number() <= DEPTH) {
            if (row.get().cells().stream().anyMatch(cell -> known.containsKey(plain(cell.text())))) {
                return Optional.of(of(row.get(), sheet, register, known));
            }
            row = sheet.next();
        }
        return Optional.empty();
    }

    private static Heading of(SheetRow row, Sheet sheet, List<Column> register, Map<String, Column> known) {
        if (sheet.survey().mergesAcross(row.number())) {
            throw new Refusal("interchange.sheet.merged", row.number());
        }
        var columns = new ArrayList<@Nullable Column>();
        var named = new LinkedHashSet<Integer>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i).text();
            @Nullable Column column = known.get(plain(heading));
            if (column != null && columns.contains(column)) {
                throw new Refusal("interchange.sheet.column-twice", column.heading(), column.code());
            }
            columns.add(column);
            if (!plain(heading).isEmpty()) {
                named.add(i);
                if (column == null && !PASSED_OVER.contains(plain(heading))) {
                    unknown.add(shortened(Cells.trim(heading)));
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    "interchange.sheet.unknown-columns",
                    List.copyOf(unknown.subList(0, Math.min(10, unknown.size()))),
                    names(register));
        }
        var missing = register.stream()
                .filter(column -> column.required() && !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("interchange.sheet.missing-columns", names(missing));
        }
        return new Heading(row.number(), columns, named);
    }

    /** The register's column at a place of the sheet. */
    Optional<Column> at(int place) {
        return place < columns.size() ? Optional.ofNullable(columns.get(place)) : Optional.empty();
    }

    /** The first of the register's columns whose place is one of these. */
    Optional<Column> first(IntPredicate places) {
        return IntStream.range(0, columns.size())
                .filter(places)
                .boxed()
                .flatMap(place -> at(place).stream())
                .findFirst();
    }

    /** Columns as their readers know them, with the name that programs use, for sentences. */
    public static List<Text> names(List<Column> columns) {
        return columns.stream().map(Heading::named).toList();
    }

    private static Text named(Column column) {
        String code = " (" + column.code() + ")";
        return new Text(column.heading().zh() + code, column.heading().en() + code);
    }

    /** A heading without what people add to it: blanks, a star, "required" in brackets. */
    private static String plain(String heading) {
        if (heading.length() > 60) {
            return "";
        }
        return Cells.half(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\((必填|required)\\)", "")
                .replaceAll("[\\s*]", "")
                .transform(Heading::englishAgain);
    }

    private static String englishAgain(String text) {
        return text.equals("whatiswrong") ? "what is wrong" : text;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
