-- Continuing education, and audits taken part in: said by somebody, with evidence, and accepted or declined by somebody else.
-- Once decided a record stays as it is; what was wrong is corrected by a further one.
create table cpd_record (
    cpd_id      uuid         not null,
    person_id   uuid         not null,
    role        char(1)      not null,               -- of the certificate that it is for
    kind        varchar(12)  not null,               -- TRAINING, SEMINAR, STUDY, TEACHING, AUDIT
    done_on     date         not null,
    hours       decimal(4,1) not null,               -- credit hours; 0 of an audit, and of what takes another record back
    title       varchar(200) not null,
    audited     varchar(200) null,                   -- the enterprise, of an audit
    audit_part  varchar(12)  null,                   -- LEADER, MEMBER, OBSERVER
    evidence    varchar(500) not null,               -- an address or a description; the file is apart
    corrects    uuid         null,
    recorded_by varchar(64)  not null,
    recorded_at datetime(6)  not null,
    state       varchar(12)  not null,               -- SUBMITTED, ACCEPTED, DECLINED, WITHDRAWN
    reason      varchar(200) not null default '',    -- of a refusal
    decided_by  varchar(64)  null,
    decided_at  datetime(6)  null,
    primary key (cpd_id),
    key ix_cpd_record_person (person_id, done_on),
    key ix_cpd_record_state (state, recorded_at),
    key ix_cpd_record_corrects (corrects),
    constraint ck_cpd_record_audit check ((kind = 'AUDIT') = (audited is not null) and (kind = 'AUDIT') = (audit_part is not null)),
    constraint ck_cpd_record_hours check (hours >= 0)
);

create trigger tr_cpd_record_update before update on cpd_record for each row
begin
    if old.state <> 'SUBMITTED' and (new.state <> old.state or new.role <> old.role or new.kind <> old.kind
            or new.done_on <> old.done_on or new.hours <> old.hours or new.title <> old.title
            or not (new.audited <=> old.audited) or not (new.audit_part <=> old.audit_part)
            or new.evidence <> old.evidence or new.reason <> old.reason or not (new.corrects <=> old.corrects)
            or new.recorded_by <> old.recorded_by or not (new.decided_by <=> old.decided_by)) then
        signal sqlstate '45000' set message_text = 'continuing education stays as it was decided';
    end if;
end;

create trigger tr_cpd_record_delete before delete on cpd_record for each row
    signal sqlstate '45000' set message_text = 'continuing education is never deleted';

-- The file: what it was when it was sent, byte for byte.
create table cpd_evidence (
    cpd_id     uuid         not null,
    name       varchar(200) not null,
    media_type varchar(32)  not null,
    size       int          not null,
    sha256     char(64)     not null,
    content    longblob     not null,
    primary key (cpd_id),
    constraint fk_cpd_evidence_record foreign key (cpd_id) references cpd_record (cpd_id)
);
create trigger tr_cpd_evidence_update before update on cpd_evidence for each row
    signal sqlstate '45000' set message_text = 'evidence stays as it was sent';
