-- How much study time a lesson asked for when it was completed: a later version may ask for more. Nothing where the portal did not note it yet.
alter table lesson_progress add column if not exists floor_seconds int after completed_at;
