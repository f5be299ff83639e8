-- By what a certificate was renewed where no programme and no exam is behind it: the continuing education as it was counted, and
-- how much the rule of that day asked for. Rows are never changed and never go.
create table certificate_ground (
    certificate_id uuid         not null,
    hours          decimal(6,1) not null,
    hours_needed   decimal(6,1) not null,
    audits         smallint     not null,
    audits_needed  smallint     not null,
    granted_by     varchar(64)  not null,
    granted_at     datetime(6)  not null,
    primary key (certificate_id)
);
create table certificate_ground_item (
    certificate_id uuid         not null,
    position       smallint     not null,
    cpd_id         uuid         null,                -- null: a training that was passed
    done_on        date         not null,
    hours          decimal(5,1) not null,
    audits         smallint     not null,
    primary key (certificate_id, position),
    constraint fk_certificate_ground_item foreign key (certificate_id) references certificate_ground (certificate_id)
);
create trigger tr_certificate_ground_update before update on certificate_ground for each row
    signal sqlstate '45000' set message_text = 'grounds of certificates stay as they were recorded';
create trigger tr_certificate_ground_delete before delete on certificate_ground for each row
    signal sqlstate '45000' set message_text = 'grounds of certificates stay as they were recorded';
create trigger tr_certificate_ground_item_update before update on certificate_ground_item for each row
    signal sqlstate '45000' set message_text = 'grounds of certificates stay as they were recorded';
create trigger tr_certificate_ground_item_delete before delete on certificate_ground_item for each row
    signal sqlstate '45000' set message_text = 'grounds of certificates stay as they were recorded';
