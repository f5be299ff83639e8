-- What a programme asks for, in versions: who has begun by one finishes it.
alter table programme add column if not exists version smallint not null default 1;
alter table programme_course add column if not exists version smallint not null default 1 after programme;
alter table programme_course drop primary key, add primary key (programme, version, position);
alter table enrolment add column if not exists programme_version smallint not null default 1 after programme;
-- Choices, order and what has to be passed before; a version without a row asks for each of its courses, in any order.
create table if not exists programme_plan (
    programme varchar(16) not null,
    version   smallint    not null,
    plan      json        not null,
    since     datetime(6) not null,                  -- UTC
    primary key (programme, version),
    constraint fk_programme_plan_programme foreign key (programme) references programme (code)
);
