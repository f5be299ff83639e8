-- Which session is the newest, for accounts that have one only.
alter table account add column if not exists session_mark uuid null after sessions_from;
