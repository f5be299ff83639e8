-- Where an enterprise was before it moved to another region. The present region stands in the enterprise and is true from the
-- day on which the last of these ends; where there is none, it has been true since ever. So nothing has to be carried over.
create table enterprise_region (
    enterprise_id uuid        not null,
    until_date    date        not null,              -- first day no longer there
    region_code   char(6)     not null,
    recorded_by   varchar(64) not null,
    primary key (enterprise_id, until_date)
) with system versioning;

create trigger tr_enterprise_region_insert after insert on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_enterprise_region_update after update on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, new.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
create trigger tr_enterprise_region_delete after delete on enterprise_region for each row
begin
    insert into fact_change (slot, changes, staffing, changed_at) values (mod(connection_id(), 4096), 1, 1, now(6)) on duplicate key update changes = changes + 1, staffing = staffing + 1, changed_at = now(6);
    insert into staffing_change select slot, staffing, old.enterprise_id, null, sysdate(6) from fact_change where slot = mod(connection_id(), 4096);
end;
