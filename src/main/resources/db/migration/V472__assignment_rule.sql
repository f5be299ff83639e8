-- Whom the authority nominates by rule, from a day on until a day or until it is revoked. Each person is nominated once for
-- each rule and need; what came of it is the nomination's.
create table if not exists assignment_rule (
    rule_id      uuid        not null,
    programme    varchar(16) not null,
    ground       varchar(8)  not null,             -- POST, SHORT, ENDING
    within_days  int         not null,             -- of SHORT and ENDING; else 0
    region       varchar(6)  not null,             -- the beginning of a code; empty = everywhere
    scheme       varchar(16) null,                 -- only enterprises of this grade
    grade        varchar(16) null,
    valid_from   date        not null,
    valid_until  date        null,                 -- inclusive
    published_by uuid        not null,             -- account
    published_at datetime(6) not null,             -- UTC
    revoked_at   datetime(6) null,                 -- UTC
    version      bigint      not null,
    primary key (rule_id),
    constraint fk_assignment_rule_programme foreign key (programme) references programme (code)
);

create table if not exists assignment_hit (
    rule_id       uuid        not null,
    person_id     uuid        not null,
    need          varchar(64) not null,
    nomination_id uuid        not null,
    primary key (rule_id, person_id, need),
    constraint fk_assignment_hit_rule foreign key (rule_id) references assignment_rule (rule_id)
);
