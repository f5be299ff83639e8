-- What was recorded wrongly of a person or an employment and was put right. The tables of the facts keep both times; this says why, and whose act
-- it was. Holds personal data, so it goes with the person.
create table if not exists person_correction (
    correction_id uuid         not null,
    person_id     uuid         not null,
    employment_id uuid         null,
    fact          varchar(16)  not null,             -- JOINED_ON, LEFT_ON, ENTERPRISE, NAME, DOCUMENT, MOBILE
    was           varchar(100) not null,             -- a day, an enterprise's id, a name, a masked number; empty = none
    became        varchar(100) not null,
    was_hash      binary(32)   null,                 -- of the wrong number, as person_identity has it
    reason        varchar(200) not null,
    recorded_by   varchar(64)  not null,
    recorded_at   datetime(6)  not null,
    primary key (correction_id),
    key ix_person_correction_person (person_id, recorded_at),
    key ix_person_correction_hash (was_hash),
    constraint fk_person_correction_person foreign key (person_id) references person (person_id) on delete cascade
);

create or replace trigger tr_person_correction_update before update on person_correction for each row call only_added('person_correction');
create or replace trigger tr_person_correction_delete before delete on person_correction for each row call only_added('person_correction');
