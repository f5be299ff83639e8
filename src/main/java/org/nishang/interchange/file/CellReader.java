package org.nishang.interchange.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
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
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;

/** What a cell says, in the form of its column. */
final class CellReader {

    /** Excel keeps 15 significant digits. */
    private static final BigDecimal DIGITS = new BigDecimal("1e15");

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)(?:[ T]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");

    /** Serial numbers of days: 1927 to 2119; others are numbers that somebody mistook for a date. */
    private static final int FIRST_DAY = 10_000;

    private static final int LAST_DAY = 80_000;

    private final LocalDate origin;
    private final Map<Column, Map<String, String>> choices = new IdentityHashMap<>();

    CellReader(boolean from1904) {
        origin = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /**
     * @return null for an empty cell
     * @throws Refusal {@code interchange.cell.*}: what is wrong with it
     */
    @Nullable
    Object read(Column column, RawCell cell) {
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
            case DATE -> date(cell);
            case INTEGER -> whole(cell);
            case DECIMAL -> decimal(cell);
            case CHOICE -> choice(column, half(cell));
            case CHOICES -> several(column, half(cell));
        };
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
        String code = half(cell);
        if (SCIENTIFIC.matcher(code).matches()) {
            throw new Refusal("interchange.cell.digits-lost", shown(code));
        }
        for (int i = 0; i < code.length(); i++) {
            if (Character.isISOControl(code.charAt(i))) {
                throw new Refusal("interchange.cell.line-break");
            }
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
        try {
            var number = new BigDecimal(cell.text());
            if (number.precision() > 40 || Math.abs(number.scale()) > 400) {
                throw new Refusal("interchange.cell.not-a-number", shown(cell.text()));
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal("interchange.cell.not-a-number", shown(cell.text()));
        }
    }

    private LocalDate date(RawCell cell) {
        if (cell.kind() == RawCell.Kind.NUMBER) {
            BigDecimal serial = number(cell);
            if (serial.compareTo(BigDecimal.valueOf(FIRST_DAY)) < 0
                    || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
                throw new Refusal("interchange.cell.not-a-date", shown(cell.text()));
            }
            return origin.plusDays(serial.intValue());
        }
        Matcher parts = DATE.matcher(half(cell));
        if (!parts.matches()) {
            throw new Refusal("interchange.cell.not-a-date", shown(cell.text()));
        }
        int pair = parts.group(2) != null ? 2 : parts.group(4) != null ? 4 : 6;
        int year = Integer.parseInt(parts.group(1));
        if (year < 1900 || year > 2199) {
            throw new Refusal("interchange.cell.no-such-date", shown(cell.text()));
        }
        try {
            return LocalDate.of(year, Integer.parseInt(parts.group(pair)), Integer.parseInt(parts.group(pair + 1)));
        } catch (DateTimeException e) {
            throw new Refusal("interchange.cell.no-such-date", shown(cell.text()));
        }
    }

    private static Integer whole(RawCell cell) {
        BigDecimal number;
        if (cell.kind() == RawCell.Kind.NUMBER) {
            number = number(cell);
        } else {
            String text = half(cell);
            if (!WHOLE.matcher(text).matches() || text.length() > 15) {
                throw new Refusal("interchange.cell.not-a-whole-number", shown(cell.text()));
            }
            number = new BigDecimal(text.replace(",", ""));
        }
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new Refusal("interchange.cell.not-a-whole-number", shown(cell.text()));
        }
        return number.intValueExact();
    }

    private static BigDecimal decimal(RawCell cell) {
        BigDecimal number;
        if (cell.kind() == RawCell.Kind.NUMBER) {
            number = number(cell);
        } else {
            String text = half(cell);
            if (!DECIMAL.matcher(text).matches() || text.length() > 20) {
                throw new Refusal("interchange.cell.not-a-number", shown(cell.text()));
            }
            number = new BigDecimal(text.replace(",", ""));
        }
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
            throw new Refusal("interchange.cell.not-a-number", shown(cell.text()));
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
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
