-- A role may be had for a time: from a day, until a day that is the last one. Null = without a bound.
alter table account_role
    add column if not exists from_day date null,
    add column if not exists until_day date null;
-- An account that has ended is kept for the log and never used again; when somebody signed in last.
alter table account
    add column if not exists ended_at datetime(6) null after disabled,
    add column if not exists last_sign_in_at datetime(6) null after ended_at,
    add key if not exists ix_account_last_sign_in (last_sign_in_at);
-- What the log says of it so far.
update account a
set a.last_sign_in_at =
    (select max(e.at) from audit_entry e where e.subject = a.username and e.event = 'identity.signed-in')
where a.last_sign_in_at is null;
