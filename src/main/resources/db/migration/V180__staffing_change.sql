-- Which enterprises a change of facts concerns, so that what is kept of each of them in memory is read again for these only.
-- A change of a person's certificates concerns the enterprises that employ the person; a row that names neither concerns what
-- is common to all (rules, regions). Each connection numbers its own rows without gaps (fact_change.staffing is the last one):
-- whoever has seen a number, and finds as many rows after it as there should be, has seen everything. Old rows are swept.
alter table fact_change add column staffing bigint not null default 0 after changes;

create table staffing_change (
    slot          int         not null,              -- as in fact_change
    n             bigint      not null,
    enterprise_id uuid        null,
    person_id     uuid        null,
    recorded_at   datetime(6) not null,
    primary key (slot, n),
    key ix_staffing_change_recorded (recorded_at)
);

drop trigger tr_certificate_reissue_insert;
create trigger tr_certificate_reissue_insert after insert on certificate_reissue for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_certificate_reissue_update;
create trigger tr_certificate_reissue_update after update on certificate_reissue for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_certificate_reissue_delete;
create trigger tr_certificate_reissue_delete after delete on certificate_reissue for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_session_insert;
create trigger tr_training_session_insert after insert on training_session for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_session_update;
create trigger tr_training_session_update after update on training_session for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_session_delete;
create trigger tr_training_session_delete after delete on training_session for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_outcome_insert;
create trigger tr_training_outcome_insert after insert on training_outcome for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_outcome_update;
create trigger tr_training_outcome_update after update on training_outcome for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_training_outcome_delete;
create trigger tr_training_outcome_delete after delete on training_outcome for each row
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 0, changed_at = now(6);
drop trigger tr_enterprise_insert;
create trigger tr_enterprise_insert after insert on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_enterprise_update;
create trigger tr_enterprise_update after update on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_enterprise_delete;
create trigger tr_enterprise_delete after delete on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_headcount_declaration_insert;
create trigger tr_headcount_declaration_insert after insert on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_headcount_declaration_update;
create trigger tr_headcount_declaration_update after update on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_headcount_declaration_delete;
create trigger tr_headcount_declaration_delete after delete on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_employment_insert;
create trigger tr_employment_insert after insert on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_employment_update;
create trigger tr_employment_update after update on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
    if new.enterprise_id <> old.enterprise_id then
        insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
        insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
    end if;
end;
drop trigger tr_employment_delete;
create trigger tr_employment_delete after delete on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_certificate_insert;
create trigger tr_certificate_insert after insert on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, new.person_id, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_certificate_update;
create trigger tr_certificate_update after update on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, new.person_id, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
    if new.person_id <> old.person_id then
        insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
        insert into staffing_change select slot, staffing, null, old.person_id, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
    end if;
end;
drop trigger tr_certificate_delete;
create trigger tr_certificate_delete after delete on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, old.person_id, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_certificate_suspension_insert;
create trigger tr_certificate_suspension_insert after insert on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id), sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_certificate_suspension_update;
create trigger tr_certificate_suspension_update after update on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id), sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_certificate_suspension_delete;
create trigger tr_certificate_suspension_delete after delete on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, (select c.person_id from certificate c where c.certificate_id = old.certificate_id), sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_set_insert;
create trigger tr_staffing_rule_set_insert after insert on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_set_update;
create trigger tr_staffing_rule_set_update after update on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_set_delete;
create trigger tr_staffing_rule_set_delete after delete on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_row_insert;
create trigger tr_staffing_rule_row_insert after insert on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_row_update;
create trigger tr_staffing_rule_row_update after update on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
drop trigger tr_staffing_rule_row_delete;
create trigger tr_staffing_rule_row_delete after delete on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_region_insert after insert on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_region_update after update on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_region_delete after delete on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
