-- Who may sign in and what they may see. Names of people are not here: people.person_identity has them.
create table account (
    account_id           uuid         not null,
    username             varchar(64)  not null,
    password_hash        varchar(255) not null,
    display_name         varchar(100) not null,
    person_id            uuid         null,          -- the learner behind the account, if it is one
    language             varchar(8)   null,          -- zh-CN or en; null = the browser's
    failures             smallint     not null default 0,
    locked_until         datetime(6)  null,          -- UTC
    must_change_password boolean      not null default false,
    disabled             boolean      not null default false,
    created_at           datetime(6)  not null,
    version              bigint       not null,
    primary key (account_id),
    constraint uq_account_username unique (username),
    key ix_account_person (person_id)
);

create table account_role (
    account_id uuid        not null,
    role       varchar(32) not null,
    primary key (account_id, role),
    constraint fk_account_role_account foreign key (account_id) references account (account_id)
);

-- One row per thing the account may see: everything, a region by the beginning of its code, an enterprise.
create table account_scope (
    account_id uuid        not null,
    kind       varchar(16) not null,                 -- ALL, REGION, ENTERPRISE
    value      varchar(36) not null,                 -- '' for ALL
    primary key (account_id, kind, value),
    constraint fk_account_scope_account foreign key (account_id) references account (account_id)
);
