-- The first day on which somebody begins by this version; none = that of the programme.
alter table programme_plan add column if not exists begins date null;
