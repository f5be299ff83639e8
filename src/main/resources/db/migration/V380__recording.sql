-- When facts are recorded, and when a day of recordings is closed (decision 0049).
-- A transaction that records holds its day's row shared until it ends; who closes days takes their rows for itself, so
-- it waits for all that began by then. Afterwards the row says until when nothing is recorded any more. Days take the
-- rows in turn; they begin at midnight in Shanghai.
create table recording_gate (
    slot         tinyint     not null,             -- a day's number modulo 64
    closed_until datetime(6) not null,             -- UTC; nothing is recorded by it any more
    primary key (slot)
);
insert into recording_gate (slot, closed_until)
with recursive days as (select 0 as slot union all select slot + 1 from days where slot < 63)
select slot, '1970-01-01' from days;

-- All triggers here come after: where a table has one before, MariaDB 11.4 takes a constant uuid or number of an
-- insert ... select for null in its second row.
create trigger tr_recording_gate_update after update on recording_gate for each row
begin
    if new.closed_until < old.closed_until or new.slot <> old.slot then
        signal sqlstate '45000' set message_text = 'a closed day stays closed';
    end if;
end;
create trigger tr_recording_gate_delete after delete on recording_gate for each row
    signal sqlstate '45000' set message_text = 'a closed day stays closed';

create procedure recorded_too_late()
    signal sqlstate '40001' set message_text = 'its day was closed, or what it changes was recorded later by another';

-- The count of changes is held apart from an earlier one by the time of the last change: the time at which it is made,
-- for the instant of a long transaction may lie before those of others.
drop procedure fact_changed;
create procedure fact_changed()
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 0, sysdate(6))
    on duplicate key update changes = changes + 1, changed_at = sysdate(6);
drop procedure staffing_changed;
create procedure staffing_changed(enterprise uuid, person uuid)
begin
    insert into fact_change (slot, changes, staffing, changed_at)
    values (mod(connection_id(), 4096), 1, (@staffing_change := 1), sysdate(6))
    on duplicate key update changes = changes + 1, staffing = (@staffing_change := staffing + 1), changed_at = sysdate(6);
    insert into staffing_change (slot, n, enterprise_id, person_id, recorded_at)
    values (mod(connection_id(), 4096), @staffing_change, enterprise, person, sysdate(6));
end;

-- Once an instant; @recorded_at says for which. What is said in @recording_until is in the session's time zone.
create procedure recording()
begin
    declare began datetime(6) default utc_timestamp(6);
    declare closed datetime(6);
    select closed_until into closed from recording_gate
    where slot = mod(to_days(began + interval 8 hour), 64) lock in share mode;
    if began <= closed then
        call recorded_too_late();
    end if;
    set @recorded_at = now(6), @recording_until = timestampadd(
        microsecond, timestampdiff(microsecond, began, date(began + interval 8 hour) + interval 16 hour), now(6));
end;

-- Three triggers a table with history. Who writes history as such (system_versioning_insert_history), as a restore
-- does, is not asked. A row that was recorded later is not changed: one of its two versions would be lost, or both
-- would be counted. Nor is a row added that was there later, once its transaction has outlasted its day.
create trigger tr_enterprise_added after insert on enterprise for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from enterprise for system_time all x
                where x.enterprise_id = new.enterprise_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_changed after update on enterprise for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_deleted after delete on enterprise for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_headcount_declaration_added after insert on headcount_declaration for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from headcount_declaration for system_time all x
                where x.enterprise_id = new.enterprise_id and x.as_of = new.as_of and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_headcount_declaration_changed after update on headcount_declaration for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_headcount_declaration_deleted after delete on headcount_declaration for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_added after insert on employment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from employment for system_time all x
                where x.employment_id = new.employment_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_changed after update on employment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_deleted after delete on employment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_session_added after insert on training_session for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from training_session for system_time all x
                where x.session_id = new.session_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_session_changed after update on training_session for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_session_deleted after delete on training_session for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_outcome_added after insert on training_outcome for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from training_outcome for system_time all x
                where x.session_id = new.session_id and x.person_id = new.person_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_outcome_changed after update on training_outcome for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_training_outcome_deleted after delete on training_outcome for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_added after insert on certificate for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from certificate for system_time all x
                where x.certificate_id = new.certificate_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_changed after update on certificate for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_deleted after delete on certificate for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_suspension_added after insert on certificate_suspension for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from certificate_suspension for system_time all x
                where x.certificate_id = new.certificate_id and x.from_date = new.from_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_suspension_changed after update on certificate_suspension for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_suspension_deleted after delete on certificate_suspension for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_reissue_added after insert on certificate_reissue for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from certificate_reissue for system_time all x
                where x.certificate_id = new.certificate_id and x.reissued_on = new.reissued_on and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_reissue_changed after update on certificate_reissue for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_certificate_reissue_deleted after delete on certificate_reissue for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_set_added after insert on staffing_rule_set for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from staffing_rule_set for system_time all x
                where x.rule_set_id = new.rule_set_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_set_changed after update on staffing_rule_set for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_set_deleted after delete on staffing_rule_set for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_row_added after insert on staffing_rule_row for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from staffing_rule_row for system_time all x
                where x.rule_set_id = new.rule_set_id and x.role = new.role and x.from_headcount = new.from_headcount and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_row_changed after update on staffing_rule_row for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_row_deleted after delete on staffing_rule_row for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_grade_added after insert on enterprise_grade for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from enterprise_grade for system_time all x
                where x.enterprise_id = new.enterprise_id and x.scheme = new.scheme and x.from_date = new.from_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_grade_changed after update on enterprise_grade for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_grade_deleted after delete on enterprise_grade for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_attribute_added after insert on enterprise_attribute for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from enterprise_attribute for system_time all x
                where x.enterprise_id = new.enterprise_id and x.kind = new.kind and x.from_date = new.from_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_attribute_changed after update on enterprise_attribute for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_attribute_deleted after delete on enterprise_attribute for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_inspection_figure_added after insert on inspection_figure for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from inspection_figure for system_time all x
                where x.enterprise_id = new.enterprise_id and x.kind = new.kind and x.from_date = new.from_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_inspection_figure_changed after update on inspection_figure for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_inspection_figure_deleted after delete on inspection_figure for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_post_added after insert on employment_post for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from employment_post for system_time all x
                where x.employment_id = new.employment_id and x.from_date = new.from_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_post_changed after update on employment_post for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_employment_post_deleted after delete on employment_post for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_region_added after insert on enterprise_region for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from enterprise_region for system_time all x
                where x.enterprise_id = new.enterprise_id and x.until_date = new.until_date and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_region_changed after update on enterprise_region for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_enterprise_region_deleted after delete on enterprise_region for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_adjustment_added after insert on staffing_rule_adjustment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from staffing_rule_adjustment for system_time all x
                where x.rule_set_id = new.rule_set_id and x.role = new.role and x.scheme = new.scheme and x.grade = new.grade and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_adjustment_changed after update on staffing_rule_adjustment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_staffing_rule_adjustment_deleted after delete on staffing_rule_adjustment for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_item_draft_added after insert on item_draft for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from item_draft for system_time all x
                where x.draft_id = new.draft_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_item_draft_changed after update on item_draft for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
create trigger tr_item_draft_deleted after delete on item_draft for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end;
