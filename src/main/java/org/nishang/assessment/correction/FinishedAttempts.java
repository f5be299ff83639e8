package org.nishang.assessment.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Settled;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Condition;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads finished attempts for re-marking, in the order in which they were started. */
@Component
class FinishedAttempts {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Few enough that those who sit meanwhile do not wait for it. */
    private static final int AT_ONCE = 500;

    private static final TypeReference<Map<Integer, Integer>> POINTS = new TypeReference<>() {};

    private static final Condition SELECT = Condition.of("""
            select a.attempt_id, a.person_id, a.exam, a.number, a.finished_at, a.score, a.passed, a.pass_mark, a.paper, s.answers,
                   (select json_objectagg(t.position, t.points) from text_answer t where t.attempt_id = a.attempt_id) by_people,
                   (select json_objectagg(p.position, p.points) from place_correction p
                    where p.attempt_id = a.attempt_id and p.state = 'GRANTED') at_least
            from attempt a join answer_sheet s using (attempt_id)
            where %s and a.attempt_id in (:ids) order by a.attempt_id""", AttemptSql.finished("a"));

    private final JdbcClient jdbc;
    private final ItemBank bank;
    private final ObjectMapper json;

    FinishedAttempts(JdbcClient jdbc, ItemBank bank, ObjectMapper json) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.json = json;
    }

    /**
     * A stretch of all attempts ever started.
     *
     * @param to the last one
     * @param attempts how many it has; 0 at the end
     */
    record Stretch(UUID after, UUID to, int attempts) {}

    Stretch after(UUID reached) {
        return jdbc.sql("""
                select max(attempt_id) as last_id, count(*) as n from
                    (select attempt_id from attempt where attempt_id > ? order by attempt_id limit ?) some""")
                .params(reached, AT_ONCE)
                .query((row, n) -> {
                    int attempts = row.getInt("n");
                    return new Stretch(
                            reached, attempts == 0 ? reached : row.getObject("last_id", UUID.class), attempts);
                })
                .single();
    }

    long all() {
        return jdbc.sql("select count(*) from attempt").query(Long.class).single();
    }

    /** Attempts of a stretch whose paper has the version, running ones too. */
    List<UUID> having(Stretch stretch, String exam, UUID version) {
        return Sql.of(jdbc, """
                select a.attempt_id from attempt a
                where a.attempt_id > ? and a.attempt_id <= ? and a.exam = ? and %s and a.paper like ?
                order by a.attempt_id""", AttemptSql.counts("a"))
                .params(stretch.after(), stretch.to(), exam, "%" + version + "%")
                .query(UUID.class)
                .list();
    }

    /** Waits until nobody is handing them in, and keeps it so until the transaction ends. */
    void lock(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select attempt_id from answer_sheet where attempt_id in (:ids) order by attempt_id for update")
                    .param("ids", ids)
                    .query(UUID.class)
                    .list();
        }
    }

    /** Those of them that are finished. */
    List<FinishedAttempt> finished(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Sql.of(jdbc, "%s", SELECT).param("ids", ids).query(this::read).list();
    }

    /** What an attempt comes to by these keys. */
    Remarking affected(FinishedAttempt attempt, KeyCorrections.Held keys) {
        return affected(attempt, keys, attempt.atLeast());
    }

    /** @param atLeast what is decided about this paper alone, by position */
    Remarking affected(FinishedAttempt attempt, KeyCorrections.Held keys, Map<Integer, Integer> atLeast) {
        var places = attempt.paper().places();
        var questions = IntStream.range(0, places.size())
                .mapToObj(i -> keys.question(
                        i + 1, places.get(i), bank.version(places.get(i).item())))
                .toList();
        return new Remarking(
                attempt.score(),
                Marks.sum(questions, attempt.answers(), attempt.byPeople(), atLeast)
                        .hundredths(),
                attempt.passed(),
                attempt.passMark(),
                Marks.mustPassMet(questions, attempt.answers(), attempt.byPeople(), atLeast));
    }

    private FinishedAttempt read(ResultSet row, int n) throws SQLException {
        var byPeople = new HashMap<Integer, Settled>();
        points(row.getString("by_people")).forEach((position, given) -> byPeople.put(position, new Settled(given, "")));
        return new FinishedAttempt(
                new AttemptId(Rows.uuid(row, "attempt_id")),
                new PersonId(Rows.uuid(row, "person_id")),
                row.getString("exam"),
                row.getInt("number"),
                Rows.instant(row, "finished_at"),
                row.getInt("score"),
                row.getBoolean("passed"),
                row.getInt("pass_mark"),
                json.readValue(row.getString("paper"), Paper.class),
                new Answers(json.readValue(row.getString("answers"), Sheets.ANSWERS)),
                byPeople,
                points(row.getString("at_least")));
    }

    private Map<Integer, Integer> points(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, POINTS);
    }
}
