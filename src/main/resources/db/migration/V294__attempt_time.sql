-- The time of an attempt stands in its sheet alone, where every save reads it. Saves change none of these columns, so the
-- indexes cost them nothing.
alter table answer_sheet
    add key ix_answer_sheet_time (closed, deadline),
    add constraint fk_answer_sheet_pause foreign key (pause_id) references exam_pause (pause_id);
alter table attempt
    drop foreign key fk_attempt_pause,
    drop key ix_attempt_running,
    add key ix_attempt_running (state),
    drop column pause_id,
    drop column deadline;
