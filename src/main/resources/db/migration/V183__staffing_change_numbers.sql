-- The same triggers, with the number of a change taken from the counting itself: asking the table for it again took 150 µs a row.

drop trigger tr_enterprise_insert;
create trigger tr_enterprise_insert after insert on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_update;
create trigger tr_enterprise_update after update on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_delete;
create trigger tr_enterprise_delete after delete on enterprise for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
end;
drop trigger tr_headcount_declaration_insert;
create trigger tr_headcount_declaration_insert after insert on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_headcount_declaration_update;
create trigger tr_headcount_declaration_update after update on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_headcount_declaration_delete;
create trigger tr_headcount_declaration_delete after delete on headcount_declaration for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
end;
drop trigger tr_employment_insert;
create trigger tr_employment_insert after insert on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_employment_update;
create trigger tr_employment_update after update on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
    if new.enterprise_id <> old.enterprise_id then
        insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
        insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
    end if;
end;
drop trigger tr_employment_delete;
create trigger tr_employment_delete after delete on employment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
end;
drop trigger tr_certificate_insert;
create trigger tr_certificate_insert after insert on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, new.person_id, sysdate(6));
end;
drop trigger tr_certificate_update;
create trigger tr_certificate_update after update on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, new.person_id, sysdate(6));
    if new.person_id <> old.person_id then
        insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
        insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, old.person_id, sysdate(6));
    end if;
end;
drop trigger tr_certificate_delete;
create trigger tr_certificate_delete after delete on certificate for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, old.person_id, sysdate(6));
end;
drop trigger tr_certificate_suspension_insert;
create trigger tr_certificate_suspension_insert after insert on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id), sysdate(6));
end;
drop trigger tr_certificate_suspension_update;
create trigger tr_certificate_suspension_update after update on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id), sysdate(6));
end;
drop trigger tr_certificate_suspension_delete;
create trigger tr_certificate_suspension_delete after delete on certificate_suspension for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, (select c.person_id from certificate c where c.certificate_id = old.certificate_id), sysdate(6));
end;
drop trigger tr_staffing_rule_set_insert;
create trigger tr_staffing_rule_set_insert after insert on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_set_update;
create trigger tr_staffing_rule_set_update after update on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_set_delete;
create trigger tr_staffing_rule_set_delete after delete on staffing_rule_set for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_row_insert;
create trigger tr_staffing_rule_row_insert after insert on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_row_update;
create trigger tr_staffing_rule_row_update after update on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_row_delete;
create trigger tr_staffing_rule_row_delete after delete on staffing_rule_row for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_region_insert;
create trigger tr_region_insert after insert on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_region_update;
create trigger tr_region_update after update on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_region_delete;
create trigger tr_region_delete after delete on region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_adjustment_insert;
create trigger tr_staffing_rule_adjustment_insert after insert on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_adjustment_update;
create trigger tr_staffing_rule_adjustment_update after update on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_staffing_rule_adjustment_delete;
create trigger tr_staffing_rule_adjustment_delete after delete on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, null, null, sysdate(6));
end;
drop trigger tr_enterprise_region_insert;
create trigger tr_enterprise_region_insert after insert on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_region_update;
create trigger tr_enterprise_region_update after update on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_region_delete;
create trigger tr_enterprise_region_delete after delete on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_grade_insert;
create trigger tr_enterprise_grade_insert after insert on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_grade_update;
create trigger tr_enterprise_grade_update after update on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, new.enterprise_id, null, sysdate(6));
end;
drop trigger tr_enterprise_grade_delete;
create trigger tr_enterprise_grade_delete after delete on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6)) on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at) values (mod(connection_id(), 4096), @staffing_change, old.enterprise_id, null, sysdate(6));
end;
