-- Classified management: which schemes there were and are, their grades best first, and which enterprise had which when.
create table category_scheme (
    code       varchar(16)  not null,
    name_zh    varchar(100) not null,
    name_en    varchar(100) not null,
    valid_from date         not null,
    valid_to   date         null,
    primary key (code)
);

create table category_grade (
    scheme   varchar(16)  not null,
    code     varchar(16)  not null,
    position smallint     not null,
    name_zh  varchar(50)  not null,
    name_en  varchar(100) not null,
    aeo      boolean      not null default false,
    primary key (scheme, code),
    constraint fk_category_grade_scheme foreign key (scheme) references category_scheme (code)
);

insert into category_scheme values
    ('CLASS-2009', '分类管理（2009年起）', 'Classified management (from 2009)', '2009-08-01', '2026-04-01'),
    ('CREDIT-2026', '海关信用等级（2026年起）', 'Customs credit grades (from 2026)', '2026-04-01', null);
insert into category_grade values
    ('CLASS-2009', '1', 1, '一类', 'Category one', false),
    ('CLASS-2009', '2', 2, '二类', 'Category two', false),
    ('CLASS-2009', '3', 3, '三类', 'Category three', false),
    ('CLASS-2009', '4', 4, '四类', 'Category four', false),
    ('CREDIT-2026', 'ADVANCED', 1, '高级认证企业', 'Advanced certified enterprise', true),
    ('CREDIT-2026', 'CERTIFIED', 2, '认证企业', 'Certified enterprise', true),
    ('CREDIT-2026', 'REGULAR', 3, '常规企业', 'Regular enterprise', false),
    ('CREDIT-2026', 'DISCREDITED', 4, '失信企业', 'Discredited enterprise', false),
    ('CREDIT-2026', 'SERIOUS', 5, '严重失信企业', 'Seriously discredited enterprise', false);

create table enterprise_grade (
    enterprise_id uuid         not null,
    scheme        varchar(16)  not null,
    grade         varchar(16)  not null,
    from_date     date         not null,
    to_date       date         null,
    authority     varchar(100) not null,             -- who decided
    recorded_by   varchar(64)  not null,
    primary key (enterprise_id, scheme, from_date)
) with system versioning;

-- Supervision by video, green channel, exemption, model enterprise, own laboratory: each from a day to a day.
create table enterprise_attribute (
    enterprise_id uuid         not null,
    kind          varchar(32)  not null,
    value         varchar(100) not null,             -- PRELIMINARY or EXEMPT; the awarding body; else empty
    from_date     date         not null,
    to_date       date         null,
    recorded_by   varchar(64)  not null,
    primary key (enterprise_id, kind, from_date)
) with system versioning;

-- Counts, never percentages: a rate is computed from sums.
create table inspection_figure (
    enterprise_id uuid        not null,
    kind          varchar(16) not null,              -- SELF, OFFICIAL, FABRIC
    from_date     date        not null,
    to_date       date        not null,              -- inclusive
    inspected     bigint      not null,
    passed        bigint      not null,
    recorded_by   varchar(64) not null,
    primary key (enterprise_id, kind, from_date),
    constraint ck_inspection_figure check (inspected >= 0 and passed between 0 and inspected)
) with system versioning;

alter table enterprise add column merged_into uuid null;
