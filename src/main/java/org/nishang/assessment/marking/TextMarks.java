package org.nishang.assessment.marking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Points;
import org.nishang.identity.AccountId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What people gave for answers; written once each. */
@Component
class TextMarks {

    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TextMarks(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Given> of(UUID answer) {
        return jdbc.sql("select * from text_mark where text_answer_id = ? order by nth")
                .param(answer)
                .query((row, n) -> new Given(
                        row.getObject("marker", UUID.class),
                        new MarkingSheet.Mark(
                                row.getInt("nth"),
                                json.readValue(row.getString("criteria"), NUMBERS),
                                new Points(row.getInt("points")),
                                row.getString("comment"))))
                .list();
    }

    void add(UUID answer, AccountId marker, MarkingSheet.Mark mark, Instant now) {
        jdbc.sql(
                        "insert into text_mark (text_answer_id, nth, marker, criteria, points, comment, marked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        answer,
                        mark.nth(),
                        marker.value(),
                        json.writeValueAsString(mark.criteria()),
                        mark.points().hundredths(),
                        mark.comment(),
                        Rows.utc(now))
                .update();
    }

    record Given(UUID marker, MarkingSheet.Mark mark) {

        boolean isBy(AccountId account) {
            return marker.equals(account.value());
        }
    }
}
