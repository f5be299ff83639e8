-- Whether a row of a person is open is looked up, not held unique by the index: the check of a unique one waits behind
-- a report that waits for the row itself, and one of the two would have to give way.
alter table study_time add key if not exists ix_study_time_open (open_of);
alter table study_time drop key if exists uq_study_time_open;
