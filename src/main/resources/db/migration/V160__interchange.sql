-- One row for each file that was read into a register.
create table import_batch (
    batch_id     uuid         not null,
    register     varchar(32)  not null,
    account      varchar(64)  not null,
    scope        varchar(2000) not null,              -- what the account could see then: '*' or region prefixes and enterprises
    imported_at  datetime(6)  not null,
    file_name    varchar(255) not null,
    file_sha256  char(64)     not null,
    row_count    int          not null default 0,
    created      int          not null default 0,
    updated      int          not null default 0,
    unchanged    int          not null default 0,
    failed       int          not null default 0,
    undone_at    datetime(6)  null,
    undone_by    varchar(64)  null,
    primary key (batch_id),
    key ix_import_batch_imported (imported_at)
);

-- How to take a batch back, in the words of its register; no personal data.
create table import_journal (
    batch_id uuid     not null,
    part     int      not null,
    content  longblob not null,
    primary key (batch_id, part),
    constraint fk_import_journal_batch foreign key (batch_id) references import_batch (batch_id)
);

-- The rows of a file that had errors, with their reasons: encrypted, and kept for 30 days.
create table import_report (
    report_id uuid         not null,
    account   varchar(64)  not null,
    made_at   datetime(6)  not null,
    file_name varchar(255) not null,
    primary key (report_id),
    key ix_import_report_made (made_at)
);

create table import_report_part (
    report_id uuid       not null,
    part      int        not null,
    content   mediumblob not null,
    primary key (report_id, part),
    constraint fk_import_report_part_report foreign key (report_id) references import_report (report_id) on delete cascade
);

-- Locked while a file is read into the register: two files for the same register come one after the other.
create table import_turn (
    register varchar(32) not null,
    primary key (register)
);
insert into import_turn values
    ('enterprises'), ('people'), ('employments'), ('headcounts'), ('sessions'), ('outcomes'), ('certificates');
