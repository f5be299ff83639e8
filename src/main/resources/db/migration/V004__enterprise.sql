create table region (
    code    char(6)     not null,                    -- GB/T 2260
    name_zh varchar(50) not null,
    name_en varchar(50) not null,
    parent  char(6)     null,
    primary key (code),
    constraint fk_region_parent foreign key (parent) references region (code)
);

create table enterprise (
    enterprise_id   uuid         not null,
    uscc            char(18)     not null,
    name            varchar(200) not null,
    name_pinyin     varchar(600) not null,           -- sort key: MariaDB has no pinyin collation for utf8mb4
    name_initials   varchar(200) not null,
    region_code     char(6)      not null,
    customs_code    char(10)     null,
    customs_broker  boolean      not null default false,  -- files through a broker 委托报关
    registered_on   date         not null,
    deregistered_on date         null,
    version         bigint       not null,
    primary key (enterprise_id),
    constraint uq_enterprise_uscc unique (uscc),
    key ix_enterprise_region (region_code, name_pinyin(100)),
    key ix_enterprise_pinyin (name_pinyin(100)),
    key ix_enterprise_initials (name_initials)
) with system versioning;

create table headcount_declaration (
    enterprise_id uuid        not null,
    as_of         date        not null,
    headcount     int         not null,
    declared_by   varchar(64) not null,
    declared_at   datetime(6) not null,
    primary key (enterprise_id, as_of),
    constraint ck_headcount_declaration check (headcount >= 0)
) with system versioning;
