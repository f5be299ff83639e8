package org.nishang.learning;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Programmes, who took them, and what training sessions came to. */
@Component
class WatchedLearning implements Watched {

    private static final String CODE = "(select s.code from training_session s where s.session_id = t.session_id)";

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                                "exam_window",
                                "window_id",
                                "exam,title,opens_at,closes_at,session_id,actor,recorded_at,withdrawn_at")
                        .called("t.title"),
                WatchedTable.of("exam_window_owner", "window_id,owner", ""),
                WatchedTable.of("kept_pass", "change_id", "reason,actor,recorded_at"),
                WatchedTable.of("programme", "code", "role,title_zh,title_en,valid_from,valid_to,kind"),
                WatchedTable.of("programme_course", "programme,position", "course_code"),
                WatchedTable.of(
                                "enrolment",
                                "enrolment_id",
                                "person_id,programme,enrolled_at,completed_on,withdrawn_at")
                        .withQuietColumns()
                        .called("concat_ws(' ', t.programme, date(t.enrolled_at))"),
                WatchedTable.of("enrolment_exam", "enrolment_id,course_code", "attempts,passed_at"),
                WatchedTable.of("lesson_progress", "enrolment_id,course_code,lesson", "completed_at"),
                WatchedTable.of(
                                "training_session",
                                "session_id",
                                "code,name,role,credit_hours,from_date,to_date,programme")
                        .withHistory()
                        .counted()
                        .called("t.code"),
                WatchedTable.of(
                                "training_outcome",
                                "session_id,person_id",
                                "completed_on,result,attempts,first_attempt_passed,credit_hours")
                        .withHistory()
                        .counted()
                        .called("concat_ws(' ', %s, t.completed_on)".formatted(CODE)),
                WatchedTable.of(
                                "class_plan",
                                "session_id",
                                "state,place,places,nominate_until,fee_note,materials,version")
                        .withHistory()
                        .called(CODE)
                        .seenAt("classes/"),
                WatchedTable.of(
                                "class_lesson",
                                "session_id,position",
                                "day,from_time,to_time,room,topic,teacher,credit_hours")
                        .called(CODE),
                WatchedTable.of("attendance", "session_id,day,person_id", "mark,way,recorded_at,recorded_by,reason")
                        .withHistory()
                        .called("concat_ws(' ', %s, t.day)".formatted(CODE)),
                WatchedTable.of("class_result", "session_id,person_id", "score,passed,attempts,recorded_at,recorded_by")
                        .called(CODE),
                WatchedTable.of("session_owner", "session_id,owner", "").called(CODE));
    }
}
