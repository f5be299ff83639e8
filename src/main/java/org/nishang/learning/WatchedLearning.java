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
                WatchedTable.of("programme", "code", "role,title_zh,title_en,valid_from,valid_to,kind,version"),
                WatchedTable.of("programme_course", "programme,version,position", "course_code"),
                WatchedTable.of("programme_plan", "programme,version", "plan,since,begins"),
                WatchedTable.of(
                                "enrolment",
                                "enrolment_id",
                                "person_id,programme,programme_version,enrolled_at,completed_on,withdrawn_at")
                        .withQuietColumns()
                        .called("concat_ws(' ', t.programme, date(t.enrolled_at))"),
                WatchedTable.of(
                        "course_recognition",
                        "recognition_id",
                        "enrolment_id,course_code,course_version,passed_on,ground,reason,document,recognised_at,recognised_by,proposed_by,revoked_at,revoked_by,revoke_reason"),
                WatchedTable.of("enrolment_exam", "enrolment_id,course_code", "attempts,passed_at"),
                WatchedTable.of(
                                "lesson_check_answer",
                                "person_id,item_code,answered_at",
                                "item_version_id,course_code,lesson,shown_order,answer,is_right")
                        .withQuietColumns(),
                WatchedTable.of(
                                "nomination",
                                "nomination_id",
                                "person_id,enterprise_id,programme,session_id,state,origin,rule_id,place_in_line,nominated_at,nominated_by,decided_at,reason,ended_on")
                        .withHistory()
                        .called("concat_ws(' ', t.programme, date(t.nominated_at))"),
                WatchedTable.of("nomination_acceptance", "programme", "since"),
                WatchedTable.of(
                                "assignment_rule",
                                "rule_id",
                                "programme,ground,within_days,region,scheme,grade,valid_from,valid_until,published_by,published_at,revoked_at")
                        .called("concat_ws(' ', t.programme, t.ground, t.valid_from)"),
                WatchedTable.of("assignment_hit", "rule_id,person_id,need", "nomination_id"),
                WatchedTable.of("lesson_progress", "enrolment_id,course_code,lesson", "completed_at,floor_seconds"),
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
