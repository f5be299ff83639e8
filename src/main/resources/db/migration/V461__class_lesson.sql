-- What is taught on the days of a class, in their order.
create table if not exists class_lesson (
    session_id   uuid         not null,
    position     smallint     not null,
    day          date         not null,
    from_time    time         not null,              -- on the clock of the region
    to_time      time         not null,
    room         varchar(100) not null,
    topic        varchar(200) not null,
    teacher      varchar(60)  not null,
    credit_hours decimal(4,1) not null,
    primary key (session_id, position),
    key ix_class_lesson_day (day),
    constraint fk_class_lesson_plan foreign key (session_id) references class_plan (session_id)
);

-- What is recorded of a class goes through the gate of its day (decision 0049).
delimiter //
create or replace trigger tr_class_plan_added after insert on class_plan for each row
begin
    if not @@system_versioning_insert_history then
        if not (@recorded_at <=> now(6)) then
            call recording();
        end if;
        if sysdate(6) >= @recording_until
            and exists (
                select 1 from class_plan for system_time all x
                where x.session_id = new.session_id and x.row_end > now(6) and x.row_end < new.row_end) then
            call recorded_too_late();
        end if;
    end if;
end//
create or replace trigger tr_class_plan_changed after update on class_plan for each row
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
create or replace trigger tr_class_plan_deleted after delete on class_plan for each row
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
