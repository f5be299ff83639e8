package org.nishang.common.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with something about people. Its row is {@code t} in all SQL here.
 *
 * @param whose condition for the rows of one person, with {@code :people} (all records of the person),
 *     {@code :accounts}, {@code :names} (of the accounts), {@code :subjects} (people and names as text)
 * @param shown columns that the person is shown, as {@code name} or {@code SQL as name}; empty = the rows are only
 *     counted. What is {@code :sealed} is decrypted, a {@code :file} goes into the person's file as a file, constants
 *     with {@code :words(KEY.)} are said in words, and of an {@code :actor}, the name of an account, the person reads
 *     what its holder is: the authority, an enterprise, oneself
 * @param erasure what becomes of the rows when the person is erased
 * @param ground why they are kept, where they are
 * @param replacement assignments of an {@code update}, with {@code :name} for what stands in the place of names
 * @param retention for how long rows are kept; empty = as long as what they belong to
 * @param since column from which the period counts
 */
public record PersonalTable(
        String name,
        String whose,
        List<String> shown,
        Erasure erasure,
        Optional<Ground> ground,
        String replacement,
        Optional<RetentionKind> retention,
        String since) {

    /** What becomes of rows when the person is erased. */
    public enum Erasure {
        /** They stay as they are, with a ground. */
        KEPT,
        /** What identifies somebody in them is replaced. */
        REPLACED,
        DELETED,
        /**
         * The table is only added to: its owner's procedure {@code erase_TABLE(person)} takes out what identifies
         * somebody.
         */
        BY_OWNER
    }

    public static PersonalTable of(String name, String whose) {
        return new PersonalTable(name, whose, List.of(), Erasure.KEPT, Optional.empty(), "", Optional.empty(), "");
    }

    public static PersonalTable ofPerson(String name) {
        return of(name, "t.person_id in (:people)");
    }

    public static PersonalTable ofAccount(String name) {
        return of(name, "t.account_id in (:accounts)");
    }

    /** @param columns with semicolons between */
    public PersonalTable shows(String columns) {
        return with(Arrays.stream(columns.split(";")).map(String::strip).toList());
    }

    public PersonalTable kept(Ground why) {
        return with(Erasure.KEPT, why, "");
    }

    public PersonalTable deleted() {
        return with(Erasure.DELETED, null, "");
    }

    public PersonalTable replaced(String assignments) {
        return with(Erasure.REPLACED, null, assignments);
    }

    public PersonalTable byOwner() {
        return with(Erasure.BY_OWNER, null, "");
    }

    /** Rows go when they are older than the period of the kind. */
    public PersonalTable keptFor(RetentionKind kind, String column) {
        return new PersonalTable(name, whose, shown, erasure, ground, replacement, Optional.of(kind), column);
    }

    private PersonalTable with(List<String> columns) {
        return new PersonalTable(name, whose, columns, erasure, ground, replacement, retention, since);
    }

    private PersonalTable with(Erasure how, @Nullable Ground why, String assignments) {
        return new PersonalTable(name, whose, shown, how, Optional.ofNullable(why), assignments, retention, since);
    }
}
