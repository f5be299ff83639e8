-- What people ask for about their information (PIPL art. 44 to 50), with the day by which it is answered.
create table if not exists privacy_request (
    request_id  uuid          not null,
    person_id   uuid          not null,
    kind        varchar(12)   not null,            -- COPY, CORRECTION, ERASURE, WITHDRAWAL, EXPLANATION
    words       varchar(1000) not null,            -- as the person put it
    way         varchar(8)    not null,            -- SELF, PAPER
    asked_by    varchar(64)   not null,
    asked_at    datetime(6)   not null,            -- UTC
    due_on      date          not null,            -- 15 working days; public holidays count as working days
    state       varchar(12)   not null,            -- OPEN, PROPOSED (to be erased, waits for a second person), GRANTED, REFUSED, WITHDRAWN
    proposed_by varchar(64)   null,
    answer      varchar(1000) null,
    answered_by varchar(64)   null,
    answered_at datetime(6)   null,                -- UTC
    version     bigint        not null,
    primary key (request_id),
    key ix_privacy_request_person (person_id, asked_at),
    key ix_privacy_request_due (state, due_on),
    constraint fk_privacy_request_person foreign key (person_id) references person (person_id) on delete cascade
);
