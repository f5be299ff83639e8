package org.nishang.common.register;

/**
 * Which record a line means, after the names in it were resolved.
 *
 * @param typed what the line itself says; a second line that says the same is refused
 * @param record the same for all lines that speak of one record, by whatever key
 * @param column code of the column whose value was resolved
 * @param former whether the line names the record by a key that it had before it was merged with another
 * @param manyKeys whether the record is known by more than one key, so that other lines may mean it too
 */
public record RecordKey(String typed, String record, String column, boolean former, boolean manyKeys) {

    /** The key of a register whose records have one key only. */
    public static RecordKey only(String typed) {
        return new RecordKey(typed, typed, "", false, false);
    }
}
