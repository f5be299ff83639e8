-- Tries to sign in that share their failures, under a keyed hash of what they have in common (an account's name, a
-- device, a network). A row that says nothing any more is deleted.
create table sign_in_lane (
    lane         binary(32)  not null,
    failures     int         not null,
    counted_at   datetime(6) not null,               -- when failures was counted last, UTC
    opens_at     datetime(6) not null,               -- before it every try is refused unseen
    forgotten_at datetime(6) not null,
    primary key (lane),
    key ix_sign_in_lane_forgotten (forgotten_at)
);

-- Refused tries until the log tells of them, together.
create table sign_in_refusal (
    name_hash  binary(32)   not null,                -- keyed; zeros where too many differ
    network    varchar(43)  not null,
    account_id uuid         null,                    -- null for a name that is no account's
    tries      int          not null,
    first_at   datetime(6)  not null,
    last_at    datetime(6)  not null,
    primary key (name_hash, network)
);

alter table account
    drop column failures,
    drop column locked_until;
