-- How often the facts behind staffing and totals have changed, so that what was computed from them can be kept for as long as
-- it is true. The sum over the rows is the answer: it rises with every committed change, and each connection counts in a row
-- of its own, so that two writers never wait for each other here.
create table fact_change (
    slot       int         not null,                 -- the connection's number, modulo 4096
    changes    bigint      not null,
    changed_at datetime(6) not null,
    primary key (slot)
);

create trigger tr_enterprise_insert after insert on enterprise for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_enterprise_update after update on enterprise for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_enterprise_delete after delete on enterprise for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_headcount_declaration_insert after insert on headcount_declaration for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_headcount_declaration_update after update on headcount_declaration for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_headcount_declaration_delete after delete on headcount_declaration for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_employment_insert after insert on employment for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_employment_update after update on employment for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_employment_delete after delete on employment for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_insert after insert on certificate for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_update after update on certificate for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_delete after delete on certificate for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_suspension_insert after insert on certificate_suspension for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_suspension_update after update on certificate_suspension for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_suspension_delete after delete on certificate_suspension for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_reissue_insert after insert on certificate_reissue for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_reissue_update after update on certificate_reissue for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_certificate_reissue_delete after delete on certificate_reissue for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_set_insert after insert on staffing_rule_set for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_set_update after update on staffing_rule_set for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_set_delete after delete on staffing_rule_set for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_row_insert after insert on staffing_rule_row for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_row_update after update on staffing_rule_row for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_staffing_rule_row_delete after delete on staffing_rule_row for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_session_insert after insert on training_session for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_session_update after update on training_session for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_session_delete after delete on training_session for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_outcome_insert after insert on training_outcome for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_outcome_update after update on training_outcome for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
create trigger tr_training_outcome_delete after delete on training_outcome for each row
    insert into fact_change values (mod(connection_id(), 4096), 1, now(6)) on duplicate key update changes = changes + 1, changed_at = now(6);
