-- Every change of a watched row, as triggers see it (platform.ledger), and the seals that the portal puts on its own. A
-- change without a seal was made behind the portal's back. Numbers count up, so that what is added is added at the end;
-- they are seen by nobody outside.
create table row_change (
    number  bigint       not null auto_increment,
    seal    uuid         null,                       -- of the transaction; null = not the portal's
    thing   varchar(64)  not null,                   -- the table
    row_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    state   binary(32)   null,                       -- SHA-256 over the row as it is from then on; null = it is gone
    at      datetime(6)  not null,                   -- UTC; of a versioned table its row_start
    counts  tinyint      not null default 0,         -- by how much fact_change rose for it
    primary key (number),
    key ix_row_change_row (thing, row_key, number),
    key ix_row_change_seal (seal, number)
);

create table row_seal (
    number    bigint      not null auto_increment,
    seal      uuid        not null,
    changes   int         not null,
    mac       binary(32)  not null,                  -- over the changes, with a key that is not in the database
    sealed_at datetime(6) not null,                  -- UTC
    primary key (number),
    constraint uq_row_seal unique (seal)
);

-- After and not before: where something stands before updates, MariaDB 11.4 lets nobody insert what it selects.
create or replace trigger tr_row_change_update after update on row_change for each row call only_added('row_change');
create or replace trigger tr_row_change_delete before delete on row_change for each row call only_added('row_change');
create or replace trigger tr_row_seal_update before update on row_seal for each row call only_added('row_seal');
create or replace trigger tr_row_seal_delete before delete on row_seal for each row call only_added('row_seal');
