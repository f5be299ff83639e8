-- The attempts of one exam within a period: figures of items read them and no others.
create index ix_attempt_exam_finished on attempt (exam, finished_at);
