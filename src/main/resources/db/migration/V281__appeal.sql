-- What learners object to about their results, and what they were answered.
create table appeal (
    appeal_id   uuid          not null,
    attempt_id  uuid          not null,
    position    smallint      not null,              -- of the question; 0: the result as a whole
    reason      varchar(1000) not null,
    raised_at   datetime(6)   not null,
    state       varchar(8)    not null,              -- OPEN, UPHELD, DECLINED
    answer      varchar(2000) null,
    answered_by varchar(64)   null,
    answered_at datetime(6)   null,
    open_key    varchar(48) as (if(state = 'OPEN', concat(attempt_id, '/', position), null)) persistent,
    primary key (appeal_id),
    constraint uq_appeal_open unique (open_key),     -- one at a time about a question
    key ix_appeal_attempt (attempt_id, position),
    key ix_appeal_state (state, raised_at),
    constraint fk_appeal_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Points for one place of one paper, as an objection that was upheld asks for; a second person grants them.
create table place_correction (
    place_id     uuid        not null,
    appeal_id    uuid        not null,
    attempt_id   uuid        not null,
    position     smallint    not null,
    points       int         not null,               -- hundredths; the place is worth at least so many
    requested_by varchar(64) not null,
    requested_at datetime(6) not null,
    state        varchar(10) not null,               -- PROPOSED, GRANTED, DECLINED, SUPERSEDED
    decided_by   varchar(64) null,
    decided_at   datetime(6) null,
    primary key (place_id),
    constraint uq_place_correction_appeal unique (appeal_id),
    key ix_place_correction_attempt (attempt_id, state),
    key ix_place_correction_state (state, requested_at),
    constraint fk_place_correction_appeal foreign key (appeal_id) references appeal (appeal_id)
);
