package org.nishang.common.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, its cells already in the form of their columns. A column that the file does
 * not have leaves things as they are; an empty cell of a column that it has means "nothing".
 *
 * @param row the sheet's own row number, from 1
 * @param values by column code; a column of the file with an empty cell has the value null
 */
public record Line(int row, Map<String, @Nullable Object> values) {

    /** Whether the file has the column. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable((String) values.get(column));
    }

    public Optional<LocalDate> date(String column) {
        return Optional.ofNullable((LocalDate) values.get(column));
    }

    public Optional<Integer> whole(String column) {
        return Optional.ofNullable((Integer) values.get(column));
    }

    public Optional<BigDecimal> decimal(String column) {
        return Optional.ofNullable((BigDecimal) values.get(column));
    }

    /** The meanings of a cell with several choices; none where it is empty. */
    @SuppressWarnings("unchecked")
    public List<String> several(String column) {
        var values = (List<String>) this.values.get(column);
        return values == null ? List.of() : values;
    }

    /** The text of a required column. */
    public String need(String column) {
        return text(column).orElseThrow();
    }

    /** The date of a required column. */
    public LocalDate needDate(String column) {
        return date(column).orElseThrow();
    }

    /** What the line says where the file has the column, else what is there already. */
    public @Nullable String textOr(String column, @Nullable String present) {
        return has(column) ? text(column).orElse(null) : present;
    }

    /** What the line says where the file has the column, else what is there already. */
    public @Nullable LocalDate dateOr(String column, @Nullable LocalDate present) {
        return has(column) ? date(column).orElse(null) : present;
    }
}
