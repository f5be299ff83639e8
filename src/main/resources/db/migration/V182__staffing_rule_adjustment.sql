-- What a grade adds to or takes from the number that the rows of a set give; never below 0, and nothing for a headcount of 0.
create table staffing_rule_adjustment (
    rule_set_id uuid        not null,
    role        char(1)     not null,
    scheme      varchar(16) not null,
    grade       varchar(16) not null,
    adjustment  int         not null,
    primary key (rule_set_id, role, scheme, grade),
    constraint fk_staffing_rule_adjustment_grade foreign key (scheme, grade) references category_grade (scheme, code)
) with system versioning;

create trigger tr_staffing_rule_adjustment_insert after insert on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_staffing_rule_adjustment_update after update on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_staffing_rule_adjustment_delete after delete on staffing_rule_adjustment for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, null, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_enterprise_grade_insert after insert on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_enterprise_grade_update after update on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_enterprise_grade_delete after delete on enterprise_grade for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
