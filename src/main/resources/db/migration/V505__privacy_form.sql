-- Register of processing, impact assessments (PIPL art. 55, 56) and reports of breaches (art. 57), in versions: each is added and stays.
create table if not exists privacy_form (
    form_id    uuid         not null,
    number     smallint     not null,              -- version, from 1
    kind       varchar(12)  not null,              -- PROCESSING, IMPACT, BREACH
    title      varchar(100) not null,
    fields     longtext     not null,              -- JSON: text by the field's name
    written_by varchar(64)  not null,
    written_at datetime(6)  not null,              -- UTC
    primary key (form_id, number)
);
create or replace trigger tr_privacy_form_update before update on privacy_form for each row call only_added('privacy_form');
create or replace trigger tr_privacy_form_delete before delete on privacy_form for each row call only_added('privacy_form');
