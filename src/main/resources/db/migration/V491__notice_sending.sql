-- How somebody is reached beside the bell. Erased with the person; no history.
create table if not exists notice_address (
    recipient    uuid         not null,
    channel      varchar(16)  not null,            -- MAIL
    address      varchar(254) not null,
    code_hash    binary(32)   null,                -- of the code that was sent there; null = confirmed
    code_until   datetime(6)  null,                -- UTC
    code_tries   smallint     not null default 0,
    confirmed_at datetime(6)  null,
    failed_at    datetime(6)  null,                -- the other side says that there is no such address
    failure      varchar(300) null,
    primary key (recipient, channel),
    key ix_notice_address_failed (failed_at)
);

-- When somebody wants to be written to.
create table if not exists notice_wish (
    recipient   uuid        not null,
    rhythm      varchar(16) not null,              -- AT_ONCE, DAILY
    quiet_from  tinyint     not null,              -- hours of the day; equal = no quiet hours
    quiet_until tinyint     not null,
    primary key (recipient)
);

-- Kinds that somebody does not want by mail.
create table if not exists notice_unwanted (
    recipient uuid        not null,
    kind      varchar(32) not null,
    primary key (recipient, kind)
);

-- One mail or short message, with all that was due to somebody at its time.
create table if not exists notice_message (
    message_id uuid         not null,
    channel    varchar(16)  not null,
    recipient  uuid         not null,
    address    varchar(254) not null,
    state      varchar(16)  not null,              -- WAITING, SENT, GIVEN_UP, DROPPED
    tries      smallint     not null,
    next_try   datetime(6)  not null,              -- UTC
    last_error varchar(300) null,
    created_at datetime(6)  not null,
    sent_at    datetime(6)  null,
    primary key (message_id),
    key ix_notice_message_next (state, next_try),
    key ix_notice_message_recipient (recipient, channel, created_at),
    key ix_notice_message_created (created_at)
);

-- That a notice is to go out by a channel, and with which message it went.
create table if not exists notice_delivery (
    notice_id  uuid        not null,
    channel    varchar(16) not null,
    recipient  uuid        not null,
    state      varchar(16) not null,               -- WAITING for a message, BUNDLED in one, DROPPED
    message_id uuid        null,
    primary key (notice_id, channel),
    key ix_notice_delivery_waiting (state, channel, recipient),
    key ix_notice_delivery_message (message_id),
    constraint fk_notice_delivery_notice foreign key (notice_id) references notice (notice_id),
    constraint fk_notice_delivery_message foreign key (message_id) references notice_message (message_id)
);
