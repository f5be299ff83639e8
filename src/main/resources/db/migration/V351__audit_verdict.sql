-- What the last check of the whole log came to; one row, for the screen of the log.
create table audit_verdict (
    place tinyint     not null,
    state longtext    not null,                      -- when, what is in doubt, what was looked at
    primary key (place),
    constraint ck_audit_verdict_state check (json_valid(state))
);
