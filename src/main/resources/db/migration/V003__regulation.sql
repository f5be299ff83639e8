create table regulation (
    code      varchar(40)  not null,
    title_zh  varchar(200) not null,
    title_en  varchar(200) not null,
    issuer_zh varchar(100) null,
    issuer_en varchar(100) null,
    primary key (code)
);

create table regulation_edition (
    code       varchar(40) not null,
    regulation varchar(40) not null,
    valid_from date        null,                     -- null: not known to us
    valid_to   date        null,                     -- first day no longer valid
    primary key (code),
    constraint fk_regulation_edition_regulation foreign key (regulation) references regulation (code)
);

-- One true sentence and the clause that says it; lessons teach facts, items ask for them.
create table fact (
    fact_id      varchar(20)   not null,
    edition      varchar(40)   not null,
    clause_zh    varchar(120)  not null,
    clause_en    varchar(120)  not null,
    statement_zh varchar(1000) not null,
    statement_en varchar(1000) not null,
    valid_from   date          not null,
    valid_to     date          null,
    primary key (fact_id),
    constraint fk_fact_edition foreign key (edition) references regulation_edition (code)
);
