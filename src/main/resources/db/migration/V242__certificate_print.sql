-- What was printed: one row per file of papers that somebody had put together, and which papers were in it, in which order. Never changed.
create table print_run (
    run_id     uuid         not null,
    kind       varchar(10)  not null,                -- SESSION, REGISTER, SINGLE
    subject    varchar(200) not null,                -- code of the session, words of the filter, number
    copies     smallint     not null,
    reason     varchar(200) not null,
    papers     int          not null,
    actor      varchar(64)  not null,
    printed_at datetime(6)  not null,
    primary key (run_id),
    key ix_print_run_printed (printed_at)
);
create table print_paper (
    run_id         uuid not null,
    position       int  not null,
    certificate_id uuid not null,
    reissued_on    date null,                        -- the file of which copy; null: the first
    primary key (run_id, position),
    key ix_print_paper_certificate (certificate_id),
    constraint fk_print_paper_run foreign key (run_id) references print_run (run_id)
);
create trigger tr_print_run_update before update on print_run for each row
    signal sqlstate '45000' set message_text = 'the log of prints stays as it was recorded';
create trigger tr_print_run_delete before delete on print_run for each row
    signal sqlstate '45000' set message_text = 'the log of prints stays as it was recorded';
