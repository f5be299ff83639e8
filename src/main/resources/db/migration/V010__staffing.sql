-- How many trained people an enterprise of a size must have. Rows of a published set are never edited: a new set with a later date replaces it.
create table staffing_rule_set (
    rule_set_id uuid         not null,
    name        varchar(100) not null,
    valid_from  date         not null,
    valid_to    date         null,
    primary key (rule_set_id)
) with system versioning;

create table staffing_rule_row (
    rule_set_id    uuid    not null,
    role           char(1) not null,
    from_headcount int     not null,
    to_headcount   int     null,                     -- exclusive; null = no upper bound
    base           int     not null,
    step_size      int     not null default 0,       -- 0 = no steps
    step_add       int     not null default 0,
    cap            int     null,
    broker_base    int     null,                     -- instead of base where the enterprise files through a customs broker
    primary key (rule_set_id, role, from_headcount)
) with system versioning;

insert into staffing_rule_set values ('0190a000-0000-7000-8000-000000000001', '默认配备标准', '2008-01-01', null);
insert into staffing_rule_row (rule_set_id, role, from_headcount, to_headcount, base, step_size, step_add, cap, broker_base) values
    ('0190a000-0000-7000-8000-000000000001', 'D', 0, 1, 0, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'D', 1, 20, 1, 0, 0, null, 0),
    ('0190a000-0000-7000-8000-000000000001', 'D', 20, 300, 1, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'D', 300, 1000, 2, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'D', 1000, null, 3, 1000, 1, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 0, 1, 0, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 1, 20, 1, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 20, 100, 2, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 100, 300, 3, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 300, 1000, 4, 0, 0, null, null),
    ('0190a000-0000-7000-8000-000000000001', 'A', 1000, null, 6, 500, 1, null, null);
