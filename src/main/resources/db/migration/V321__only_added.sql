-- Rows that stay as they were recorded: they are added and never changed or deleted. The portal's account has no right
-- to; these triggers refuse it to everybody else, and name the tables in which it may only add (PortalRights).
create procedure only_added(what varchar(64))
begin
    declare said varchar(128) default concat('what is in ', what, ' stays as it was recorded');
    signal sqlstate '45000' set message_text = said;
end;

create or replace trigger tr_audit_entry_update before update on audit_entry for each row call only_added('audit_entry');
create or replace trigger tr_audit_entry_delete before delete on audit_entry for each row call only_added('audit_entry');
create or replace trigger tr_audit_checkpoint_update before update on audit_checkpoint for each row call only_added('audit_checkpoint');
create or replace trigger tr_audit_checkpoint_delete before delete on audit_checkpoint for each row call only_added('audit_checkpoint');
create or replace trigger tr_attempt_change_update before update on attempt_change for each row call only_added('attempt_change');
create or replace trigger tr_attempt_change_delete before delete on attempt_change for each row call only_added('attempt_change');
create or replace trigger tr_certificate_act_update before update on certificate_act for each row call only_added('certificate_act');
create or replace trigger tr_certificate_act_delete before delete on certificate_act for each row call only_added('certificate_act');
create or replace trigger tr_certificate_copy_update before update on certificate_copy for each row call only_added('certificate_copy');
create or replace trigger tr_certificate_copy_delete before delete on certificate_copy for each row call only_added('certificate_copy');
create or replace trigger tr_certificate_credential_update before update on certificate_credential for each row call only_added('certificate_credential');
create or replace trigger tr_certificate_credential_delete before delete on certificate_credential for each row call only_added('certificate_credential');
create or replace trigger tr_certificate_ground_update before update on certificate_ground for each row call only_added('certificate_ground');
create or replace trigger tr_certificate_ground_delete before delete on certificate_ground for each row call only_added('certificate_ground');
create or replace trigger tr_certificate_ground_item_update before update on certificate_ground_item for each row call only_added('certificate_ground_item');
create or replace trigger tr_certificate_ground_item_delete before delete on certificate_ground_item for each row call only_added('certificate_ground_item');
create or replace trigger tr_certificate_series_jump_update before update on certificate_series_jump for each row call only_added('certificate_series_jump');
create or replace trigger tr_certificate_series_jump_delete before delete on certificate_series_jump for each row call only_added('certificate_series_jump');
create or replace trigger tr_cpd_evidence_update before update on cpd_evidence for each row call only_added('cpd_evidence');
create or replace trigger tr_cpd_evidence_delete before delete on cpd_evidence for each row call only_added('cpd_evidence');
create or replace trigger tr_exam_place_change_update before update on exam_place_change for each row call only_added('exam_place_change');
create or replace trigger tr_exam_place_change_delete before delete on exam_place_change for each row call only_added('exam_place_change');
create or replace trigger tr_exam_time_grant_update before update on exam_time_grant for each row call only_added('exam_time_grant');
create or replace trigger tr_exam_time_grant_delete before delete on exam_time_grant for each row call only_added('exam_time_grant');
create or replace trigger tr_item_draft_editor_update before update on item_draft_editor for each row call only_added('item_draft_editor');
create or replace trigger tr_item_draft_editor_delete before delete on item_draft_editor for each row call only_added('item_draft_editor');
create or replace trigger tr_item_draft_note_update before update on item_draft_note for each row call only_added('item_draft_note');
create or replace trigger tr_item_draft_note_delete before delete on item_draft_note for each row call only_added('item_draft_note');
create or replace trigger tr_kept_pass_update before update on kept_pass for each row call only_added('kept_pass');
create or replace trigger tr_kept_pass_delete before delete on kept_pass for each row call only_added('kept_pass');
create or replace trigger tr_paper_seal_use_update before update on paper_seal_use for each row call only_added('paper_seal_use');
create or replace trigger tr_paper_seal_use_delete before delete on paper_seal_use for each row call only_added('paper_seal_use');
create or replace trigger tr_person_apart_update before update on person_apart for each row call only_added('person_apart');
create or replace trigger tr_person_apart_delete before delete on person_apart for each row call only_added('person_apart');
create or replace trigger tr_print_paper_update before update on print_paper for each row call only_added('print_paper');
create or replace trigger tr_print_paper_delete before delete on print_paper for each row call only_added('print_paper');
create or replace trigger tr_print_run_update before update on print_run for each row call only_added('print_run');
create or replace trigger tr_print_run_delete before delete on print_run for each row call only_added('print_run');
create or replace trigger tr_remark_effect_update before update on remark_effect for each row call only_added('remark_effect');
create or replace trigger tr_remark_effect_delete before delete on remark_effect for each row call only_added('remark_effect');
create or replace trigger tr_text_mark_update before update on text_mark for each row call only_added('text_mark');
create or replace trigger tr_text_mark_delete before delete on text_mark for each row call only_added('text_mark');
