package org.nishang.learning;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.Keeping;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people studied, and which classes they were in. */
@Component
class PersonalLearning implements PersonalData {

    private static final String OF_ENROLMENT =
            "t.enrolment_id in (select x.enrolment_id from enrolment x where x.person_id in (:people))";

    /** Other proposals are about rules and classes. */
    private static final String ABOUT_RECOGNITION =
            "if(t.kind = 'RECOGNITION', cast(substring_index(t.subject, ':', 1) as uuid), null) in (select x.enrolment_id from enrolment x where x.person_id in (:people))";

    private final JdbcClient jdbc;

    PersonalLearning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("enrolment")
                        .shows("programme; enrolled_at; completed_on; withdrawn_at")
                        .kept(Ground.TOTALS),
                of("lesson_progress", OF_ENROLMENT)
                        .shows("course_code; lesson; completed_at")
                        .kept(Ground.TOTALS),
                of("enrolment_exam", OF_ENROLMENT)
                        .shows("course_code; attempts; passed_at")
                        .kept(Ground.TOTALS),
                of("course_recognition", OF_ENROLMENT)
                        .shows(
                                "course_code; passed_on; ground; recognised_at; reason; document as evidence; revoked_at; revoke_reason")
                        .replaced(
                                "reason = if(reason is null, null, '—'), document = if(document is null, null, '—'), revoke_reason = if(revoke_reason is null, null, '—')"),
                of("proposal", ABOUT_RECOGNITION)
                        .shows(
                                "proposed_at; json_value(content, '$.reason') as reason; json_value(content, '$.document') as evidence; decided_at")
                        .replaced(
                                "content = json_set(content, '$.reason', '—', '$.document', '—'), version = version + 1"),
                ofPerson("training_outcome")
                        .shows(
                                "(select s.name from training_session s where s.session_id = t.session_id) as class; completed_on; result:words(privacy.result.); attempts")
                        .kept(Ground.TOTALS),
                ofPerson("attendance")
                        .shows(
                                "day; mark:words(learning.attendance.mark.); way:words(learning.attendance.way.); recorded_at")
                        .kept(Ground.TOTALS),
                ofPerson("class_result")
                        .shows("score; passed; attempts; recorded_at")
                        .kept(Ground.TOTALS),
                ofPerson("nomination")
                        .shows("programme; state:words(learning.nomination.state.); nominated_at; decided_at; reason")
                        .kept(Ground.DECISIONS),
                ofPerson("assignment_hit").shows("need").kept(Ground.DECISIONS),
                ofPerson("study_time")
                        .shows("course_code; lesson; started_at; ended_at")
                        .kept(Ground.TOTALS)
                        .keptFor(RetentionKind.LEARNING_DETAIL, "t.ended_at"),
                ofPerson("study_ticket").shows("course_code; heard_at").deleted(),
                ofPerson("lesson_note")
                        .shows("course_code; lesson; quote; said; changed_at")
                        .deleted(),
                ofPerson("lesson_stop").shows("course_code; lesson").deleted(),
                ofPerson("lesson_check_answer")
                        .shows("course_code; lesson; answered_at; answer; is_right")
                        .kept(Ground.TOTALS));
    }

    /** Whoever has a place, or waits for one, gives it back first. */
    @Override
    public List<Keeping> keepings(Set<UUID> people, LocalDate today) {
        int open = jdbc.sql(
                        "select count(*) from nomination n where n.person_id in (:people) and n.open_key is not null")
                .param("people", people)
                .query(Integer.class)
                .single();
        return open == 0 ? List.of() : List.of(Keeping.of(Ground.PLACE));
    }
}
