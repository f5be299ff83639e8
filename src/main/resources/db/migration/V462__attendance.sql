-- Who was there on a day of a class. No row = nothing was recorded of the person on the day.
create table if not exists attendance (
    session_id  uuid         not null,
    day         date         not null,
    person_id   uuid         not null,
    mark        varchar(8)   not null,               -- PRESENT, LATE, ABSENT
    way         varchar(8)   not null,               -- QR, HAND, FILE
    recorded_at datetime(6)  not null,               -- UTC
    recorded_by varchar(64)  not null,
    reason      varchar(200) null,                   -- why an earlier mark was corrected
    primary key (session_id, day, person_id),
    key ix_attendance_person (person_id),
    constraint fk_attendance_plan foreign key (session_id) references class_plan (session_id)
) with system versioning;

-- What somebody reached in a class; it becomes the outcome when the class is closed.
create table if not exists class_result (
    session_id  uuid        not null,
    person_id   uuid        not null,
    score       smallint    null,           -- of 100
    passed      boolean     not null,
    attempts    smallint    not null,
    recorded_at datetime(6) not null,       -- UTC
    recorded_by varchar(64) not null,
    primary key (session_id, person_id),
    key ix_class_result_person (person_id),
    constraint fk_class_result_plan foreign key (session_id) references class_plan (session_id)
);

delimiter //
create or replace trigger tr_attendance_added after insert on attendance for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from attendance for system_time all x
                where x.session_id = new.session_id and x.day = new.day and x.person_id = new.person_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end//
create or replace trigger tr_attendance_changed after update on attendance for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end//
create or replace trigger tr_attendance_deleted after delete on attendance for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if old.row_start > now(6) then
            call recorded_too_late();
        end if;
    end if;
end//
delimiter ;
