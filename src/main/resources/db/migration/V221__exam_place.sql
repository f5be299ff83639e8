-- Where an attempt is written: one browser at a time. Its address is kept to see that it changed.
alter table answer_sheet
    add column place varchar(40) null,
    add column address varchar(45) null,
    -- what the page noted, by tab: {"k3x9":{"away":2,"awaySeconds":40,"seconds":{"3":41}}}
    add column conduct longtext not null default '{}',
    add constraint ck_answer_sheet_conduct check (json_valid(conduct));

create table exam_place_change (
    change_id   uuid         not null,
    attempt_id  uuid         not null,
    kind        varchar(8)   not null,               -- OPENED, TAKEN (over by another browser), ADDRESS
    place       varchar(40)  not null,
    reign       smallint     not null,               -- counts the browsers that wrote, from 1
    address     varchar(45)  not null,
    device      varchar(120) not null,
    recorded_at datetime(6)  not null,
    primary key (change_id),
    key ix_exam_place_change_attempt (attempt_id, recorded_at),
    constraint fk_exam_place_change_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Only for attempts that were taken over: which browser's answer each question has, so that one that comes late from a browser
-- that was left counts against older answers and not against newer ones.
create table exam_place_reign (
    attempt_id uuid     not null,
    reign      smallint not null,                    -- of the browser that writes now
    base       longtext not null,                    -- the answers when this row was last written
    reigns     longtext not null,                    -- {"3":2}: question 3 was answered under the second one; others under the first
    primary key (attempt_id),
    constraint fk_exam_place_reign_attempt foreign key (attempt_id) references attempt (attempt_id),
    constraint ck_exam_place_reign_base check (json_valid(base)),
    constraint ck_exam_place_reign_reigns check (json_valid(reigns))
);
