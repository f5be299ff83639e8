package org.nishang.privacy.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.common.personal.PersonalTable;
import org.nishang.privacy.held.ShownColumn.Kind;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read of themselves is in words, and names nobody else: looked at in all data of the demo region. */
@PortalTest
class HeldWordsTest {

    private static final String CONSTANT = "[A-Z][A-Z_]{2,}";
    private static final String CONSTANTS = CONSTANT + "(," + CONSTANT + ")*";

    /** Columns whose capitals are codes that people know: of courses, programmes, exams and lists. */
    private static final Set<String> CODES = Set.of("exam", "programme", "course_code", "lesson", "target");

    @Autowired
    private HeldData held;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @Test
    void constantsAreSaidInWords() {
        var wrong = new ArrayList<String>();
        for (PersonalTable table : held.tables()) {
            for (ShownColumn column : columns(table)) {
                for (String value : values(table, column)) {
                    if (column.kind() == Kind.PLAIN && !CODES.contains(column.name()) && value.matches(CONSTANTS)) {
                        wrong.add(table.name() + "." + column.name() + " shows " + value);
                    }
                    if (column.kind() == Kind.WORDS) {
                        missing(column.words(), value).forEach(key -> wrong.add(table.name() + ": no " + key));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyElseIsNamed() {
        var accounts =
                jdbc.sql("select username from account").query(String.class).set();
        var wrong = new ArrayList<String>();
        for (PersonalTable table : held.tables()) {
            columns(table).stream()
                    .filter(column ->
                            column.kind() == Kind.PLAIN && !column.name().equals("username"))
                    .filter(column -> values(table, column).stream().anyMatch(accounts::contains))
                    .forEach(column -> wrong.add(table.name() + "." + column.name()));
        }

        assertThat(wrong).isEmpty();
    }

    private static List<ShownColumn> columns(PersonalTable table) {
        return table.shown().stream().map(ShownColumn::of).toList();
    }

    private List<String> values(PersonalTable table, ShownColumn column) {
        return column.kind() == Kind.SEALED || column.kind() == Kind.FILE
                ? List.of()
                : jdbc.sql("select distinct %s from %s t limit 2000".formatted(column.selected(), table.name()))
                        .query((row, n) -> String.valueOf(row.getObject(1)))
                        .list();
    }

    private Stream<String> missing(String words, String value) {
        return value.equals("null")
                ? Stream.empty()
                : Stream.of(value.split(","))
                        .map(one -> words + one)
                        .filter(key -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                                .anyMatch(language -> messages.getMessage(key, null, "", language)
                                        .isEmpty()));
    }
}
