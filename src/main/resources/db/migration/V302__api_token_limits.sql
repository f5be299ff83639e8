-- A token ends by itself, and may do less than its account. Those that are in use have another year.
alter table api_token
    add column expires_at datetime(6) null after created_at,
    add column permissions varchar(1000) null;       -- joined by commas; null = those of the account
update api_token set expires_at = utc_timestamp() + interval 1 year;
alter table api_token
    modify column expires_at datetime(6) not null;
