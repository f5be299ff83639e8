package org.nishang.interchange.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nishang.common.DayText;
import org.nishang.common.NumberText;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.common.register.Fault;

/** What a cell says, in the form of its column. */
final class CellReader {

    /** Excel keeps 15 significant digits. */
    private static final BigDecimal DIGITS = new BigDecimal("1e15");

    /** A text that a program or a careful person wrote as a formula, so that a spreadsheet leaves its digits alone. */
    private static final Pattern QUOTED = Pattern.compile("=?\"([^\"]*)\"");

    /** Serial numbers of days: 1927 to 2119; others are numbers that somebody mistook for a date. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(10_000);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(80_000);

    private final LocalDate origin;
    private final Map<Column, Map<String, String>> choices = new IdentityHashMap<>();

    CellReader(boolean from1904) {
        origin = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /**
     * @param warnings takes what is to be known of a cell that is right
     * @return null for an empty cell
     * @throws Refusal {@code interchange.cell.*}: what is wrong with it
     */
    @Nullable
    Object read(Column column, RawCell written, List<Fault> warnings) {
        RawCell cell = unquoted(written);
        switch (cell.kind()) {
            case FORMULA -> throw new Refusal("interchange.cell.formula");
            case ERROR -> throw new Refusal("interchange.cell.error", shown(cell.text()));
            default -> {}
        }
        if (cell.isBlank()) {
            return null;
        }
        if (cell.text().length() > FileLimits.CELL) {
            throw new Refusal("interchange.cell.too-long", cell.text().length(), FileLimits.CELL);
        }
        return switch (column.kind()) {
            case TEXT -> text(cell);
            case CODE -> code(cell);
            case DATE -> date(column, cell, warnings);
            case INTEGER -> whole(cell);
            case DECIMAL -> decimal(cell);
            case CHOICE -> choice(column, half(cell));
            case CHOICES -> several(column, half(cell));
        };
    }

    private static RawCell unquoted(RawCell cell) {
        boolean formula = cell.kind() == RawCell.Kind.FORMULA;
        Matcher quoted = QUOTED.matcher(cell.text());
        return (formula || cell.text().startsWith("=")) && quoted.matches() ? RawCell.text(quoted.group(1)) : cell;
    }

    private static String text(RawCell cell) {
        String text = cell.kind() == RawCell.Kind.NUMBER ? digits(cell) : Cells.unguarded(Cells.trim(cell.text()));
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new Refusal("interchange.cell.line-break");
            }
        }
        return text;
    }

    private static String code(RawCell cell) {
        if (cell.text().chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new Refusal("interchange.cell.line-break");
        }
        String code = cell.kind() == RawCell.Kind.NUMBER ? digits(cell) : PlainCode.of(cell.text());
        if (PlainCode.isRounded(code)) {
            throw new Refusal("interchange.cell.digits-lost", shown(code));
        }
        return code;
    }

    /** The text of a cell that is no sentence. */
    private static String half(RawCell cell) {
        return cell.kind() == RawCell.Kind.NUMBER ? digits(cell) : Cells.half(Cells.unguarded(Cells.trim(cell.text())));
    }

    /** A number's digits as a person would write them. */
    private static String digits(RawCell cell) {
        BigDecimal number = number(cell);
        if (number.abs().compareTo(DIGITS) >= 0) {
            throw new Refusal("interchange.cell.digits-lost", shown(cell.text()));
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(RawCell cell) {
        return NumberText.stored(cell.text())
                .orElseThrow(() -> new Refusal("interchange.cell.not-a-number", shown(cell.text())));
    }

    private @Nullable LocalDate date(Column column, RawCell cell, List<Fault> warnings) {
        return switch (day(cell)) {
            case DayText.Day day -> {
                if (day.hasTime()) {
                    warnings.add(Fault.of(column.code(), "common.date.has-time", shown(cell.text())));
                }
                yield day.day();
            }
            case DayText.Other.OPEN -> open(column, cell);
            case DayText.Other.NO_DAY -> throw new Refusal("interchange.cell.not-a-date", shown(cell.text()));
            case DayText.Other.NOT_IN_CALENDAR ->
                throw new Refusal("interchange.cell.no-such-date", shown(cell.text()));
            case DayText.Other.DEPENDS_ON_ZONE -> throw new Refusal("common.date.has-time", shown(cell.text()));
        };
    }

    private DayText day(RawCell cell) {
        if (cell.kind() != RawCell.Kind.NUMBER) {
            return DayText.read(cell.text());
        }
        BigDecimal number = number(cell);
        return number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) < 0
                ? new DayText.Day(
                        origin.plusDays(number.intValue()),
                        number.stripTrailingZeros().scale() > 0)
                : DayText.read(number.stripTrailingZeros().toPlainString());
    }

    /** An end that is not set is an empty cell, where a cell may be empty. */
    private static @Nullable LocalDate open(Column column, RawCell cell) {
        if (column.required()) {
            throw new Refusal("interchange.cell.not-a-date", shown(cell.text()));
        }
        return null;
    }

    private static Integer whole(RawCell cell) {
        return (cell.kind() == RawCell.Kind.NUMBER ? NumberText.whole(number(cell)) : NumberText.whole(cell.text()))
                .orElseThrow(() -> new Refusal("interchange.cell.not-a-whole-number", shown(cell.text())));
    }

    private static BigDecimal decimal(RawCell cell) {
        return (cell.kind() == RawCell.Kind.NUMBER ? NumberText.within(number(cell)) : NumberText.decimal(cell.text()))
                .orElseThrow(() -> new Refusal("interchange.cell.not-a-number", shown(cell.text())));
    }

    private String choice(Column column, String word) {
        @Nullable String meaning = meanings(column).get(word.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            throw new Refusal("interchange.cell.not-a-choice", shown(word), column.words());
        }
        return meaning;
    }

    private List<String> several(Column column, String words) {
        var found = new ArrayList<String>();
        for (String word : words.split("[、,;/\\s]+")) {
            if (!word.isEmpty()) {
                String meaning = choice(column, word);
                if (!found.contains(meaning)) {
                    found.add(meaning);
                }
            }
        }
        var order = List.copyOf(new java.util.LinkedHashSet<>(column.choices().values()));
        found.sort(java.util.Comparator.comparing(order::indexOf));
        return List.copyOf(found);
    }

    private Map<String, String> meanings(Column column) {
        return choices.computeIfAbsent(column, one -> {
            var meanings = new HashMap<String, String>();
            one.choices()
                    .forEach((word, meaning) -> meanings.put(Cells.half(word).toLowerCase(Locale.ROOT), meaning));
            return meanings;
        });
    }

    /** As much of a cell as belongs into a sentence. */
    private static String shown(String text) {
        String clean = Cells.trim(text).replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
