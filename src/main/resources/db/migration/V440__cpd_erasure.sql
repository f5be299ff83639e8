-- A decided record of continuing education stays as it was decided, but for the words in it that may identify somebody who was erased: the
-- procedure below takes them out (V502). The hours, the day and the decision stay also then.
delimiter $$
create or replace trigger tr_cpd_record_update before update on cpd_record for each row
begin
    if old.state <> 'SUBMITTED' and (new.state <> old.state or new.role <> old.role or new.kind <> old.kind
            or new.done_on <> old.done_on or new.hours <> old.hours or not (new.audit_part <=> old.audit_part)
            or not (new.corrects <=> old.corrects) or new.recorded_by <> old.recorded_by
            or not (new.decided_by <=> old.decided_by)
            or (new.title <> old.title or not (new.audited <=> old.audited) or new.evidence <> old.evidence
                    or new.reason <> old.reason)
                and not (coalesce(@erasing, '') = 'cpd_record'
                    and exists (select 1 from erased_person e where e.person_id = old.person_id))) then
        signal sqlstate '45000' set message_text = 'continuing education stays as it was decided';
    end if;
end$$

create or replace procedure erase_cpd_record(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'cpd_record');
    update cpd_record set title = '—', audited = if(audited is null, null, '—'), evidence = '—', reason = if(reason = '', '', '—')
    where person_id = of_person;
    set @erasing = null;
end$$
delimiter ;
