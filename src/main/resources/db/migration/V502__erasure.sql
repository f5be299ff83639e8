-- People who were erased: the row of the person stays, so that totals count on, and says nothing of who it was. All records of one person
-- have one number.
create table if not exists erased_person (
    person_id  uuid        not null,
    number     int         not null,
    request_id uuid        not null,
    erased_by  varchar(64) not null,
    erased_at  datetime(6) not null,               -- UTC
    primary key (person_id),
    key ix_erased_person_number (number),
    constraint fk_erased_person_request foreign key (request_id) references privacy_request (request_id)
);
create or replace trigger tr_erased_person_update before update on erased_person for each row call only_added('erased_person');
create or replace trigger tr_erased_person_delete before delete on erased_person for each row call only_added('erased_person');

-- What is only added to stays as it was recorded, but for what identifies somebody who was erased: the procedures below take that out, each of
-- one table and of one person. Nobody else has a right to (PortalRights), and each row that they change is in row_change (decision 0066).
delimiter $$
create or replace procedure only_added(what varchar(64))
begin
    declare said varchar(128) default concat('what is in ', what, ' stays as it was recorded');
    if coalesce(@erasing, '') <> what then
        signal sqlstate '45000' set message_text = said;
    end if;
end$$

create or replace procedure erasing(of_person uuid, what varchar(64))
begin
    if not exists (select 1 from erased_person e where e.person_id = of_person) then
        signal sqlstate '45000' set message_text = 'only what identifies an erased person is taken out';
    end if;
    set @erasing = what;
end$$

create or replace procedure erase_person_correction(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'person_correction');
    delete from person_correction where person_id = of_person and fact in ('NAME', 'DOCUMENT', 'MOBILE');
    set @erasing = null;
end$$

create or replace procedure erase_certificate_copy(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'certificate_copy');
    delete y from certificate_copy y join certificate c on c.certificate_id = y.certificate_id where c.person_id = of_person;
    set @erasing = null;
end$$

create or replace procedure erase_certificate_credential(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'certificate_credential');
    delete k from certificate_credential k join certificate c on c.certificate_id = k.certificate_id where c.person_id = of_person;
    set @erasing = null;
end$$

create or replace procedure erase_cpd_evidence(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'cpd_evidence');
    delete v from cpd_evidence v join cpd_record r on r.cpd_id = v.cpd_id where r.person_id = of_person;
    set @erasing = null;
end$$

create or replace procedure erase_exam_time_grant(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'exam_time_grant');
    update exam_time_grant g join attempt a on a.attempt_id = g.attempt_id set g.reason = '—' where a.person_id = of_person;
    set @erasing = null;
end$$

create or replace procedure erase_exam_place_change(of_person uuid)
begin
    declare exit handler for sqlexception begin set @erasing = null; resignal; end;
    call erasing(of_person, 'exam_place_change');
    update exam_place_change g join attempt a on a.attempt_id = g.attempt_id set g.address = '', g.device = '' where a.person_id = of_person;
    set @erasing = null;
end$$
delimiter ;
