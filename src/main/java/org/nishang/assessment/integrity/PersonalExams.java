package org.nishang.assessment.integrity;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.Keeping;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exams that people sat, and what was recorded while they did. */
@Component
class PersonalExams implements PersonalData {

    private static final String OF_ATTEMPT =
            "t.attempt_id in (select x.attempt_id from attempt x where x.person_id in (:people))";

    private final JdbcClient jdbc;

    PersonalExams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("attempt")
                        .shows("exam; number; state:words(privacy.attempt.); started_at; finished_at; score; passed")
                        .kept(Ground.TOTALS),
                ofPerson("answer_sheet")
                        .shows("saved_at; answers; place; address")
                        .replaced("place = null, address = null"),
                of("text_answer", OF_ATTEMPT)
                        .shows("exam; position; handed_in_at; points")
                        .kept(Ground.TOTALS),
                of(
                                "text_mark",
                                "t.text_answer_id in (select a.text_answer_id from text_answer a join attempt x using (attempt_id) where x.person_id in (:people))")
                        .shows("nth; points; comment; marked_at")
                        .kept(Ground.DECISIONS),
                of("exam_time_grant", OF_ATTEMPT)
                        .shows("kind:words(learning.integrity.grant.); seconds; reason; recorded_at")
                        .byOwner(),
                ofPerson("exam_extra_time")
                        .shows("percent; minutes; from_date; to_date; reason")
                        .replaced("reason = '—'"),
                of("exam_place_change", OF_ATTEMPT)
                        .shows("kind:words(learning.integrity.place.); place; address; device; recorded_at")
                        .byOwner(),
                of("exam_place_reign", OF_ATTEMPT).deleted(),
                of("attempt_change", OF_ATTEMPT)
                        .shows("score_before; score_after; recorded_at")
                        .kept(Ground.DECISIONS),
                of("attempt_seen", OF_ATTEMPT).shows("seen_at").kept(Ground.DECISIONS),
                of("appeal", OF_ATTEMPT)
                        .shows(
                                "position; reason; raised_at; state:words(assessment.appeal.state.); answer; answered_at")
                        .replaced("reason = '—', answer = if(answer is null, null, '—')"),
                of("place_correction", OF_ATTEMPT)
                        .shows("position; points; state:words(privacy.correction.); decided_at")
                        .kept(Ground.DECISIONS),
                of("remark_effect", OF_ATTEMPT)
                        .shows("score_before; score_after; passed")
                        .kept(Ground.DECISIONS));
    }

    /** Neither in the middle of an exam nor while an objection waits. */
    @Override
    public List<Keeping> keepings(Set<UUID> people, LocalDate today) {
        int open = Sql.of(jdbc, """
                        select (select count(*) from attempt a where a.person_id in (:people) and (%s or %s))
                             + (select count(*) from appeal o join attempt a using (attempt_id)
                                where a.person_id in (:people) and o.open_key is not null)""", AttemptSql.running("a"), AttemptSql.awaitingMarks("a"))
                .param("people", people)
                .query(Integer.class)
                .single();
        return open == 0 ? List.of() : List.of(Keeping.of(Ground.EXAM));
    }
}
