-- A nomination that has led where it should ends: the programme was completed, or its class is over. The person may be
-- nominated for the programme again.
set @@session.system_versioning_alter_history = keep;
alter table nomination add column if not exists ended_on date null;
alter table nomination modify column open_key varchar(40)
    as (if(state in ('NOMINATED', 'WAITING', 'PLACED') and ended_on is null, programme, null)) persistent;
set @@session.system_versioning_alter_history = default;

-- Programmes of which a person has to accept a nomination; in the others it enrols at once.
create table if not exists nomination_acceptance (
    programme  varchar(16) not null,
    since      date        not null,
    primary key (programme),
    constraint fk_nomination_acceptance_programme foreign key (programme) references programme (code)
);

-- As for the other tables with history (V380).
delimiter $$
create or replace trigger tr_nomination_added after insert on nomination for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from nomination for system_time all x
                where x.nomination_id = new.nomination_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end $$
create or replace trigger tr_nomination_changed after update on nomination for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end $$
create or replace trigger tr_nomination_deleted after delete on nomination for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end $$
delimiter ;
