package org.nishang.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.book.StaffingRow;

/**
 * One number of a total and the list that it is the number of.
 *
 * @param name of the part; empty where the total has one number only
 * @param unit the word behind the number: the message {@code report.unit.UNIT}
 * @param day what the day of a row is: the message {@code report.day.DAY}
 * @param alarm what it means if there is anything to count
 * @param source the rows, and how the number comes from them
 */
public record Figure(String name, String unit, String day, Alarm alarm, Source source) {

    /** How a number other than 0 is to be seen. */
    public enum Alarm {
        NONE,
        SOON,
        BAD
    }

    /** Rows and the number that comes from them. */
    sealed interface Source {}

    /**
     * People and certificates: rows of the database.
     *
     * @param summed the column that is added up; null = the rows are counted
     */
    record Listed(Lister rows, @Nullable String summed) implements Source {}

    /**
     * Enterprises: some of the rows that the enterprises active on the day give.
     *
     * @param summed what is added up; null = the rows are counted
     */
    record Picked(
            Rows all, Predicate<TotalRow> which, @Nullable Function<TotalRow, @Nullable Integer> summed)
            implements Source {}

    /** The list of a query within a reach. */
    @FunctionalInterface
    interface Lister {
        Listing of(TotalsQuery query, Reach reach);
    }

    /** All rows of a total of enterprises. */
    @FunctionalInterface
    interface Rows {
        /** @param enterprises in the order of their names */
        List<TotalRow> of(List<StaffingRow> enterprises, @Nullable TrainingRole role);
    }

    static Figure of(String name, String unit, String day, Lister rows) {
        return new Figure(name, unit, day, Alarm.NONE, new Listed(rows, null));
    }

    /** The number is the sum of a column. */
    static Figure sum(String unit, String day, Lister rows, String column) {
        return new Figure("", unit, day, Alarm.NONE, new Listed(rows, column));
    }

    static Figure of(String name, String unit, Rows all, Predicate<TotalRow> which) {
        return new Figure(name, unit, "declared", Alarm.NONE, new Picked(all, which, null));
    }

    /** The number is a sum over the rows that add something to it. */
    static Figure sum(String name, String unit, Rows all, Function<TotalRow, @Nullable Integer> summed) {
        return sum(name, unit, all, row -> orZero(summed.apply(row)) > 0, summed);
    }

    /** The number is a sum over the rows picked. */
    static Figure sum(
            String name,
            String unit,
            Rows all,
            Predicate<TotalRow> which,
            Function<TotalRow, @Nullable Integer> summed) {
        return new Figure(name, unit, "declared", Alarm.NONE, new Picked(all, which, summed));
    }

    Figure alarming(Alarm other) {
        return new Figure(name, unit, day, other, source);
    }

    /** All rows that a figure of enterprises picks from; of others, nothing. */
    @Nullable
    Figure all() {
        return source instanceof Picked picked ? of("", unit, picked.all(), row -> true) : null;
    }

    /** Whether the number is a sum over the rows and not how many they are. */
    public boolean isSum() {
        return switch (source) {
            case Listed listed -> listed.summed() != null;
            case Picked picked -> picked.summed() != null;
        };
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
