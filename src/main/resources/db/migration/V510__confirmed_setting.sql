-- What people confirmed for the whole portal: who issues, at which address it is reached, what is right as it is. The
-- last one of a name holds; what was confirmed before stays.
create table if not exists confirmed_setting (
    name         varchar(64) not null,
    number       int         not null,   -- 1, 2, 3 …
    content      text        null,       -- null = taken back: nothing is confirmed
    confirmed_by varchar(64) not null,
    confirmed_at datetime(6) not null,   -- UTC
    primary key (name, number)
);
create or replace trigger tr_confirmed_setting_update before update on confirmed_setting for each row call only_added('confirmed_setting');
create or replace trigger tr_confirmed_setting_delete before delete on confirmed_setting for each row call only_added('confirmed_setting');
