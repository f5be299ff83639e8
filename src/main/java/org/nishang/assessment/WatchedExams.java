package org.nishang.assessment;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Items with their keys, papers, attempts and marks. Answers are saved too often to be watched. */
@Component
class WatchedExams implements Watched {

    private static final String ATTEMPT =
            "(select concat_ws(' ', a.exam, date(a.started_at)) from attempt a where a.attempt_id = t.attempt_id)";

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("item_key_change", "place", "changes,stamp"),
                WatchedTable.of("item", "item_code", "course_code,pack_mark,conflict_mark,conflict_form"),
                WatchedTable.of(
                                "item_version",
                                "item_version_id",
                                "item_code,revision,fact_id,topic,kind,difficulty,valid_from,valid_to,retired_at,content,content_hash,origin,written_by,approved_by,approved_at,retired_by,retire_reason")
                        .called("concat_ws(' ', t.item_code, t.revision)"),
                WatchedTable.of(
                                "item_draft",
                                "draft_id",
                                "item_code,course_code,base_version,state,form,save_number,started_by,started_at,edited_by,edited_at,asked_by,asked_at,decided_by,decided_at,open_code,version")
                        .withHistory()
                        .called("t.item_code"),
                WatchedTable.of("item_draft_editor", "draft_id,editor", ""),
                WatchedTable.of("item_draft_note", "draft_id,number", "at,actor,deed,words"),
                WatchedTable.of(
                                "attempt",
                                "attempt_id",
                                "exam,course_version,person_id,number,state,started_at,finished_at,pass_mark,score,passed,paper,version")
                        .called("concat_ws(' ', t.exam, date(t.started_at))"),
                WatchedTable.of(
                                "attempt_change",
                                "change_id",
                                "attempt_id,cause,score_before,score_after,passed_before,passed_after,pass_mark,must_pass_met,actor,recorded_at")
                        .called(ATTEMPT),
                WatchedTable.of(
                                "remark",
                                "remark_id",
                                "item_version_id,item_code,exam,mode,correction,reason,requested_by,requested_at,state,decided_by,decided_at,decision,approval,done_at")
                        .withQuietColumns()
                        .called("t.item_code"),
                WatchedTable.of(
                                "remark_effect",
                                "remark_id,attempt_id",
                                "score_before,score_after,passed,pass_mark,must_pass_met")
                        .called(ATTEMPT),
                WatchedTable.of(
                                "appeal",
                                "appeal_id",
                                "attempt_id,position,reason,raised_at,state,answer,answered_by,answered_at")
                        .called(ATTEMPT),
                WatchedTable.of(
                                "place_correction",
                                "place_id",
                                "appeal_id,attempt_id,position,points,requested_by,requested_at,state,decided_by,decided_at")
                        .called(ATTEMPT),
                WatchedTable.of(
                                "text_answer",
                                "text_answer_id",
                                "attempt_id,position,item_version_id,exam,worth,handed_in_at,points,settled_at")
                        .called(ATTEMPT),
                WatchedTable.of("text_mark", "text_answer_id,nth", "marker,criteria,points,comment,marked_at"),
                WatchedTable.of("exam_time_grant", "grant_id", "attempt_id,kind,seconds,reason,actor,recorded_at")
                        .called(ATTEMPT),
                WatchedTable.of(
                        "exam_extra_time",
                        "extra_id",
                        "person_id,percent,minutes,from_date,to_date,reason,actor,recorded_at"));
    }
}
