package org.nishang.assessment.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.integrity.ConductSums;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Settled;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.common.Condition;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the papers of one exam and a period, one after the other. Rows come from the server as they are read; none is
 * kept. While they come, no other statement may be sent in the same transaction: the driver would fetch all that is
 * left into memory first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FinishedPapers {

    private static final int AT_ONCE = 500;

    private static final TypeReference<Map<Integer, Integer>> POINTS = new TypeReference<>() {};

    /** A voided attempt was handed in, too; its paper was seen, and that is all that counts of it. */
    private static final Condition ALL = Condition.of(
            """
            select a.paper, s.answers, %s as by_people, %s and a.score is not null as counts, a.score, a.passed,
                   s.conduct, timestampdiff(second, a.started_at, a.finished_at) as took,
                   not exists (select 1 from attempt e
                               where e.person_id = a.person_id and e.exam = a.exam
                                 and e.number < a.number and %s) as first
            from attempt a join answer_sheet s using (attempt_id)
            where a.exam = :exam and a.finished_at >= :from and a.finished_at < :to
            union all
            select a.paper, '{}', null, false, null, null, '{}', 0, false
            from attempt a
            where a.exam = :exam and a.finished_at is null and a.started_at >= :from and a.started_at < :to""",
            "(select json_objectagg(t.position, t.points) from text_answer t where t.attempt_id = a.attempt_id)",
            AttemptSql.finished("a"),
            AttemptSql.counts("e"));

    private final JdbcClient jdbc;
    private final KeyCorrections keys;
    private final ObjectMapper json;
    private final Clock clock;

    FinishedPapers(JdbcClient jdbc, KeyCorrections keys, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Takes what is read; items are known by their number in the list of versions. */
    interface Reader {
        /** A paper that was shown, whatever came of it. */
        void shown(List<Integer> items);

        /** A finished attempt that counts; {@link #shown} was told of its paper before. */
        void sat(FinishedPaper paper);
    }

    /** By code, the exams that were handed in at all; the last one first. */
    List<String> lastHandedIn() {
        return jdbc.sql("""
                        select exam from attempt where finished_at is not null
                        group by exam order by max(finished_at) desc""").query(String.class).list();
    }

    /** How many of the attempts that count had which score. */
    SortedMap<Integer, Integer> scores(QualityQuery query) {
        var scores = new TreeMap<Integer, Integer>();
        Sql.of(jdbc, """
                select a.score, count(*) as n from attempt a
                where a.exam = :exam and a.finished_at >= :from and a.finished_at < :to
                  and %s and a.score is not null
                group by a.score""", AttemptSql.finished("a"))
                .param("exam", query.exam())
                .param("from", start(query.from()))
                .param("to", start(query.to().plusDays(1)))
                .query((RowCallbackHandler) row -> scores.put(row.getInt("score"), row.getInt("n")));
        return scores;
    }

    /** @param versions those that papers may name */
    void read(QualityQuery query, List<ItemVersion> versions, Reader reader) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            numbers.put(versions.get(i).id(), i);
        }
        var held = keys.now();
        Sql.of(jdbc, "%s", ALL)
                .param("exam", query.exam())
                .param("from", start(query.from()))
                .param("to", start(query.to().plusDays(1)))
                .withFetchSize(AT_ONCE)
                .query((RowCallbackHandler) row -> {
                    var paper = json.readValue(row.getString("paper"), Paper.class);
                    var items = paper.places().stream()
                            .map(place -> number(numbers, place))
                            .toList();
                    reader.shown(items);
                    if (row.getBoolean("counts")) {
                        reader.sat(sat(row, paper, items, versions, held));
                    }
                });
    }

    private FinishedPaper sat(
            ResultSet row, Paper paper, List<Integer> items, List<ItemVersion> versions, KeyCorrections.Held held)
            throws SQLException {
        var answers = new Answers(json.readValue(row.getString("answers"), Sheets.ANSWERS));
        var byPeople = byPeople(row.getString("by_people"));
        var seconds = ConductSums.of(
                        json.readTree(row.getString("conduct")), Duration.ofSeconds(Math.max(0, row.getLong("took"))))
                .seconds();
        var places = new ArrayList<FinishedPaper.Place>(items.size());
        for (int i = 0; i < items.size(); i++) {
            int item = items.get(i);
            var question = held.question(i + 1, paper.places().get(i), versions.get(item));
            if (question.counts()) {
                places.add(FinishedPaper.Place.of(
                        item, question, answers.at(i + 1), byPeople, seconds.getOrDefault(i + 1, 0)));
            }
        }
        return new FinishedPaper(row.getInt("score"), row.getBoolean("passed"), row.getBoolean("first"), places);
    }

    private Map<Integer, Settled> byPeople(@Nullable String points) {
        var settled = new HashMap<Integer, Settled>();
        if (points != null) {
            json.readValue(points, POINTS).forEach((position, given) -> settled.put(position, new Settled(given, "")));
        }
        return settled;
    }

    private static int number(Map<UUID, Integer> numbers, Paper.Place place) {
        Integer number = numbers.get(place.item());
        if (number == null) {
            throw new IllegalStateException("a paper names an item of another exam: " + place.item());
        }
        return number;
    }

    private LocalDateTime start(LocalDate day) {
        return Rows.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
