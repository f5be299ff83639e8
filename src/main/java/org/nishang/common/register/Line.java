package org.nishang.common.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, its cells already in the form of their columns. A column that the file does not have leaves
 * things as they are; an empty cell of a column that it has means "nothing".
 *
 * @param row the sheet's own row number, from 1
 * @param values by column code; a column of the file with an empty cell has the value null
 * @param corrects whether it may correct a record that is there; otherwise it only adds what is not there yet
 */
public record Line(int row, Map<String, @Nullable Object> values, boolean corrects) {

    public Line(int row, Map<String, @Nullable Object> values) {
        this(row, values, true);
    }

    /** The line as one that corrects nothing. */
    public Line addingOnly() {
        return new Line(row, values, false);
    }

    /** The line with another value in a cell. */
    public Line with(Column column, Object value) {
        var other = new HashMap<>(values);
        other.put(column.code(), value);
        return new Line(row, other, corrects);
    }

    /** The line as from a file without the column. */
    public Line without(Column column) {
        var other = new HashMap<>(values);
        other.remove(column.code());
        return new Line(row, other, corrects);
    }

    /** Whether the file has the column. */
    public boolean has(Column column) {
        return values.containsKey(column.code());
    }

    public Optional<String> text(Column column) {
        return Optional.ofNullable((String) values.get(column.code()));
    }

    public Optional<LocalDate> date(Column column) {
        return Optional.ofNullable((LocalDate) values.get(column.code()));
    }

    public Optional<Integer> whole(Column column) {
        return Optional.ofNullable((Integer) values.get(column.code()));
    }

    public Optional<BigDecimal> decimal(Column column) {
        return Optional.ofNullable((BigDecimal) values.get(column.code()));
    }

    /** The meanings of a cell with several choices; none where it is empty. */
    @SuppressWarnings("unchecked")
    public List<String> several(Column column) {
        var values = (List<String>) this.values.get(column.code());
        return values == null ? List.of() : values;
    }

    /** The text of a required column. */
    public String need(Column column) {
        return text(column).orElseThrow();
    }

    /** The date of a required column. */
    public LocalDate needDate(Column column) {
        return date(column).orElseThrow();
    }

    /** What the line says where the file has the column, else what is there already. */
    public @Nullable String textOr(Column column, @Nullable String present) {
        return has(column) ? text(column).orElse(null) : present;
    }

    /** The day of an act, such as a revocation. A file never takes back an act: an empty cell says nothing about it. */
    public @Nullable LocalDate actOr(Column column, @Nullable LocalDate present) {
        return date(column).orElse(present);
    }

    /** What the line says where the file has the column, else what is there already. */
    public @Nullable LocalDate dateOr(Column column, @Nullable LocalDate present) {
        return has(column) ? date(column).orElse(null) : present;
    }
}
