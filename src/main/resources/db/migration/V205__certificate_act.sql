-- What was done to issued certificates, in the order in which it was recorded. What holds on a day is read from the dates of
-- the certificate itself; here is who decided it, when and why. Rows are never changed and never go.
create table certificate_act (
    act_id         uuid         not null,
    certificate_id uuid         not null,
    kind           varchar(16)  not null,
    effective_on   date         not null,
    until_day      date         null,                -- of a suspension: first day valid again
    reason         varchar(200) not null,
    actor          varchar(64)  not null,
    recorded_at    datetime(6)  not null,
    primary key (act_id),
    key ix_certificate_act_certificate (certificate_id, recorded_at)
);
create trigger tr_certificate_act_update before update on certificate_act for each row
    signal sqlstate '45000' set message_text = 'acts on certificates stay as they were recorded';
create trigger tr_certificate_act_delete before delete on certificate_act for each row
    signal sqlstate '45000' set message_text = 'acts on certificates stay as they were recorded';
