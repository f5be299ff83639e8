-- What was wrong with a version of an item, and what its answers are marked by from then on. The version itself never changes;
-- of the corrections that were approved the latest holds.
create table remark (
    remark_id       uuid         not null,
    item_version_id uuid         not null,
    item_code       varchar(32)  not null,
    exam            varchar(16)  not null,
    mode            varchar(12)  not null,           -- what was asked for
    correction      longtext     not null,           -- what holds from then on, whole
    reason          varchar(500) not null,
    requested_by    varchar(64)  not null,
    requested_at    datetime(6)  not null,
    state           varchar(10)  not null,           -- COUNTING, PROPOSED, DECLINED, APPLYING, DONE
    decided_by      varchar(64)  null,
    decided_at      datetime(6)  null,
    decision        varchar(500) null,
    approval        bigint       null,               -- the order in which they were approved
    done_at         datetime(6)  null,
    reached         uuid         not null,           -- attempts up to this one have been looked at
    examined        int          not null default 0,
    had             int          not null default 0, -- of them, finished ones that had the version
    failed          int          not null default 0, -- could not be changed; to be tried again
    version         bigint       not null,
    open_key        uuid as (if(state in ('DECLINED', 'DONE'), null, item_version_id)) persistent,
    primary key (remark_id),
    constraint uq_remark_open unique (open_key),     -- one at a time for a version
    key ix_remark_state (state, requested_at),
    key ix_remark_version (item_version_id, decided_at),
    constraint fk_remark_version foreign key (item_version_id) references item_version (item_version_id),
    constraint ck_remark_correction check (json_valid(correction))
);

-- One row: whoever keeps corrections in memory sees by it that there is a new one, and approvals wait for each other here.
create table item_key_change (
    place   tinyint not null,
    changes bigint  not null,
    stamp   uuid    not null,                        -- a count alone would come back after a roll-back
    primary key (place)
);
insert into item_key_change values (1, 0, '00000000-0000-0000-0000-000000000000');

-- What a correction would change, before anything is done; attempts that would stay as they are have no row.
create table remark_effect (
    remark_id    uuid    not null,
    attempt_id   uuid    not null,
    score_before int     not null,
    score_after  int     not null,
    passed       boolean not null,                   -- as it stands
    pass_mark    int     not null,
    primary key (remark_id, attempt_id),
    constraint fk_remark_effect_remark foreign key (remark_id) references remark (remark_id),
    constraint fk_remark_effect_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Both results of an attempt whose score was changed after it was handed in. Rows are never changed and never go.
create table attempt_change (
    change_id    uuid        not null,
    attempt_id   uuid        not null,
    cause        uuid        not null,               -- the remark, or the correction of one place
    score_before int         not null,
    score_after  int         not null,
    passed_before boolean    not null,
    passed_after boolean     not null,               -- what stands: a pass is never taken away
    pass_mark    int         not null,
    actor        varchar(64) not null,               -- who approved it
    recorded_at  datetime(6) not null,
    primary key (change_id),
    constraint uq_attempt_change_cause unique (cause, attempt_id),
    key ix_attempt_change_attempt (attempt_id, recorded_at),
    constraint fk_attempt_change_attempt foreign key (attempt_id) references attempt (attempt_id)
);
create trigger tr_attempt_change_update before update on attempt_change for each row
    signal sqlstate '45000' set message_text = 'both results of an attempt stay as they were recorded';
create trigger tr_attempt_change_delete before delete on attempt_change for each row
    signal sqlstate '45000' set message_text = 'both results of an attempt stay as they were recorded';

-- When the learner last looked at the result.
create table attempt_seen (
    attempt_id uuid        not null,
    seen_at    datetime(6) not null,
    primary key (attempt_id),
    constraint fk_attempt_seen_attempt foreign key (attempt_id) references attempt (attempt_id)
);

-- Passes that the new key would not give and that stand: what somebody decided about each.
create table kept_pass (
    change_id   uuid         not null,
    reason      varchar(500) not null,
    actor       varchar(64)  not null,
    recorded_at datetime(6)  not null,
    primary key (change_id),
    constraint fk_kept_pass_change foreign key (change_id) references attempt_change (change_id)
);
