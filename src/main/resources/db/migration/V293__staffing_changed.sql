-- What the triggers on facts do stands here once: they count the change, and say whom it concerns (see V180).
create procedure fact_changed()
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, now(6))
    on duplicate key update changes = changes + 1, changed_at = now(6);

-- Neither enterprise nor person: the change concerns all.
create procedure staffing_changed(enterprise uuid, person uuid)
begin
    insert into fact_change (slot, changes, staffing, changed_at)
    values (mod(connection_id(), 4096), 1, (@staffing_change := 1), now(6))
    on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = now(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at)
    values (mod(connection_id(), 4096), @staffing_change, enterprise, person, sysdate(6));
end;

create or replace trigger tr_certificate_reissue_insert after insert on certificate_reissue for each row call fact_changed();
create or replace trigger tr_certificate_reissue_update after update on certificate_reissue for each row call fact_changed();
create or replace trigger tr_certificate_reissue_delete after delete on certificate_reissue for each row call fact_changed();
create or replace trigger tr_training_session_insert after insert on training_session for each row call fact_changed();
create or replace trigger tr_training_session_update after update on training_session for each row call fact_changed();
create or replace trigger tr_training_session_delete after delete on training_session for each row call fact_changed();
create or replace trigger tr_training_outcome_insert after insert on training_outcome for each row call fact_changed();
create or replace trigger tr_training_outcome_update after update on training_outcome for each row call fact_changed();
create or replace trigger tr_training_outcome_delete after delete on training_outcome for each row call fact_changed();
create or replace trigger tr_enterprise_insert after insert on enterprise for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_update after update on enterprise for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_delete after delete on enterprise for each row call staffing_changed(old.enterprise_id, null);
create or replace trigger tr_headcount_declaration_insert after insert on headcount_declaration for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_headcount_declaration_update after update on headcount_declaration for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_headcount_declaration_delete after delete on headcount_declaration for each row call staffing_changed(old.enterprise_id, null);
create or replace trigger tr_employment_insert after insert on employment for each row call staffing_changed(new.enterprise_id, null);
drop trigger tr_employment_update;
create trigger tr_employment_update after update on employment for each row
begin
    call staffing_changed(new.enterprise_id, null);
    if new.enterprise_id <> old.enterprise_id then
        call staffing_changed(old.enterprise_id, null);
    end if;
end;
create or replace trigger tr_employment_delete after delete on employment for each row call staffing_changed(old.enterprise_id, null);
create or replace trigger tr_certificate_insert after insert on certificate for each row call staffing_changed(null, new.person_id);
drop trigger tr_certificate_update;
create trigger tr_certificate_update after update on certificate for each row
begin
    call staffing_changed(null, new.person_id);
    if new.person_id <> old.person_id then
        call staffing_changed(null, old.person_id);
    end if;
end;
create or replace trigger tr_certificate_delete after delete on certificate for each row call staffing_changed(null, old.person_id);
create or replace trigger tr_certificate_suspension_insert after insert on certificate_suspension for each row call staffing_changed(null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id));
create or replace trigger tr_certificate_suspension_update after update on certificate_suspension for each row call staffing_changed(null, (select c.person_id from certificate c where c.certificate_id = new.certificate_id));
create or replace trigger tr_certificate_suspension_delete after delete on certificate_suspension for each row call staffing_changed(null, (select c.person_id from certificate c where c.certificate_id = old.certificate_id));
create or replace trigger tr_staffing_rule_set_insert after insert on staffing_rule_set for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_set_update after update on staffing_rule_set for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_set_delete after delete on staffing_rule_set for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_row_insert after insert on staffing_rule_row for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_row_update after update on staffing_rule_row for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_row_delete after delete on staffing_rule_row for each row call staffing_changed(null, null);
create or replace trigger tr_region_insert after insert on region for each row call staffing_changed(null, null);
create or replace trigger tr_region_update after update on region for each row call staffing_changed(null, null);
create or replace trigger tr_region_delete after delete on region for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_adjustment_insert after insert on staffing_rule_adjustment for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_adjustment_update after update on staffing_rule_adjustment for each row call staffing_changed(null, null);
create or replace trigger tr_staffing_rule_adjustment_delete after delete on staffing_rule_adjustment for each row call staffing_changed(null, null);
create or replace trigger tr_enterprise_region_insert after insert on enterprise_region for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_region_update after update on enterprise_region for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_region_delete after delete on enterprise_region for each row call staffing_changed(old.enterprise_id, null);
create or replace trigger tr_enterprise_grade_insert after insert on enterprise_grade for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_grade_update after update on enterprise_grade for each row call staffing_changed(new.enterprise_id, null);
create or replace trigger tr_enterprise_grade_delete after delete on enterprise_grade for each row call staffing_changed(old.enterprise_id, null);
