package org.nishang.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables that a piece of SQL names, as far as its text tells.
 *
 * @param reads every table named, {@code writes} those whose rows it makes, changes or deletes
 */
record SqlText(Set<String> reads, Set<String> writes) {

    private static final Pattern CREATED =
            Pattern.compile("create (?:or replace )?(?:table|view)(?: if not exists)? (\\w+)");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");

    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert (?:ignore )?into|replace into|delete from|update)\\s+(\\w+)");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join|update|into)\\s+\\(*\\s*(\\w+)");
    private static final Pattern READ_TOGETHER =
            Pattern.compile("\\b(?:from|join)\\s+\\w+(?: \\w+)?((?:\\s*,\\s*\\w+(?: \\w+)?)+)");

    /** The tables of a statement that is put together elsewhere: {@code certificate c join …}. */
    private static final Pattern BEGINNING = Pattern.compile("^\\s*(\\w+) [a-z](?=$| (?:left )?join )");

    private static final Pattern WORD = Pattern.compile("\\w+");

    /** All tables that the migrations create. */
    static Set<String> tables() {
        return SourceText.below("src/main/resources/db/migration", ".sql").stream()
                .flatMap(file -> CREATED.matcher(COMMENT.matcher(file.text()).replaceAll(" "))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A literal that is nothing but the name of a table counts where the name has two words: few other things have. */
    static SqlText of(String literal, Set<String> tables) {
        var writes = new TreeSet<String>();
        WRITTEN.matcher(literal).results().map(found -> found.group(1)).forEach(writes::add);
        var reads = new TreeSet<>(writes);
        READ.matcher(literal).results().map(found -> found.group(1)).forEach(reads::add);
        READ_TOGETHER.matcher(literal).results().forEach(found -> {
            for (String more : found.group(1).split(",")) {
                WORD.matcher(more).results().limit(1).forEach(word -> reads.add(word.group()));
            }
        });
        BEGINNING.matcher(literal).results().map(found -> found.group(1)).forEach(reads::add);
        if (literal.indexOf('_') > 0) {
            reads.add(literal);
        }
        reads.retainAll(tables);
        writes.retainAll(tables);
        return new SqlText(reads, writes);
    }
}
