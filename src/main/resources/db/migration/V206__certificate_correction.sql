-- A correction is asked for by one person and decided by another. What it makes is a certificate of its own that takes the
-- place of the first.
create table certificate_correction (
    correction_id  uuid         not null,
    certificate_id uuid         not null,
    reason         varchar(200) not null,
    requested_by   varchar(64)  not null,
    requested_at   datetime(6)  not null,
    decided_by     varchar(64)  null,                -- null: nobody has decided yet
    decided_at     datetime(6)  null,
    replacement    uuid         null,                -- null though decided: declined
    version        bigint       not null,
    primary key (correction_id),
    key ix_certificate_correction_certificate (certificate_id),
    key ix_certificate_correction_open (decided_at)
);
-- Whether a certificate corrects another one is asked of every certificate issued in a period.
alter table certificate add key ix_certificate_superseded_by (superseded_by);
