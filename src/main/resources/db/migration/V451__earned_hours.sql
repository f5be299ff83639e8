-- Credit hours that somebody earned in an online session, from measured study time; null = those of the session.
set @@session.system_versioning_alter_history = keep;
alter table training_outcome add column if not exists credit_hours decimal(6,2) null;
set @@session.system_versioning_alter_history = default;
