package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * MariaDB keeps each statement of a migration by itself. In a database of an operator's own a migration that was killed
 * runs again from its first statement, so each of its statements must be able to.
 */
class RunAgainTest {

    /** Earlier ones have run everywhere. */
    private static final int FROM = 400;

    private static final Pattern ONLY_ONCE =
            Pattern.compile("""
            \\b(?:
              create \\s+ (?:unique \\s+)? (?:table|index|sequence) \\s+ (?!if \\s+ not \\s+ exists)
            | create \\s+ (?:trigger|procedure|function|view)
            | add \\s+ (?:column|constraint|unique (?! \\s+ (?:index|key)\\b)|(?:unique \\s+)?index|(?:unique \\s+)?key|foreign \\s+ key) \\s+ (?!if \\s+ not \\s+ exists)
            | drop \\s+ (?:table|column|index|key|constraint|foreign \\s+ key|trigger|procedure|function|view) \\s+ (?!if \\s+ exists)
            | rename \\s+ (?:table|column|index|to)
            | insert \\s+ into (?!.*(?:on \\s+ duplicate \\s+ key|not \\s+ exists))
            )[^;]*""", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.DOTALL);

    @Test
    void everyMigrationCanRunAgain() {
        assertThat(SourceText.below("src/main/resources/db/migration", ".sql"))
                .filteredOn(file -> number(file.path()) >= FROM)
                .flatExtracting(file -> onlyOnce(file.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b int)",
                "create unique index ix on a (b)",
                "create trigger tr before update on a for each row call only_added('a')",
                "alter table a add column b int",
                "alter table a add constraint uq_a unique (b)",
                "alter table a add unique key uq_a (b)",
                "alter table a add unique (b)",
                "alter table a drop column b",
                "alter table a rename column b to c",
                "insert into a values (1)"
            })
    void whatRunsOnlyOnceIsFound(String statement) {
        assertThat(onlyOnce(statement + ";")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table if not exists a (b int)",
                "create or replace trigger tr before update on a for each row call only_added('a')",
                "alter table a add column if not exists b int, add index if not exists ix (b)",
                "alter table a add unique key if not exists uq_a (b)",
                "alter table a drop column if exists b",
                "alter table a modify b bigint not null",
                "update a set b = 1 where b is null",
                "insert ignore into a values (1)",
                "insert into a select 1 where not exists (select 1 from a)",
                "-- create table a (b int)"
            })
    void whatRunsAgainIsNot(String statement) {
        assertThat(onlyOnce(statement + ";")).isEmpty();
    }

    private static List<String> onlyOnce(String sql) {
        return Stream.of(sql.replaceAll("(?m)--.*$", "").split(";"))
                .flatMap(statement -> ONLY_ONCE.matcher(statement).results())
                .map(found -> found.group().strip())
                .toList();
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(1, 4));
    }
}
