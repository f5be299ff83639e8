-- Whose last row this is. A report that goes on from it needs no turn: it is one statement that finds the row or not;
-- whoever counts anything else of the person takes the mark away first, so that both cannot happen at once.
alter table study_time add column if not exists open_of uuid null;
alter table study_time add unique key if not exists uq_study_time_open (open_of);
