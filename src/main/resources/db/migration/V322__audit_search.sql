-- What the log is searched by; seq comes with each, so that the newest of an actor or an event are found without sorting.
create index ix_audit_entry_actor on audit_entry (actor);
create index ix_audit_entry_event on audit_entry (event);
