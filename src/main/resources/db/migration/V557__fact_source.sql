-- Where a fact of a course was read, how sure that is, and when somebody looks again. The words of a fact never change;
-- where it was seen last does.
create table if not exists fact_source (
    course_code   varchar(20)  not null,
    fact_id       varchar(20)  not null,
    source        varchar(300) not null,             -- address or title
    seen_on       date         null,                 -- null: not written down
    surety        varchar(12)  not null,             -- OFFICIAL, COPY, DIGEST, SELLER, PRACTICE, UNRECORDED
    note          varchar(200) not null,
    look_again_on date         not null,
    primary key (course_code, fact_id),
    constraint fk_fact_source_fact foreign key (fact_id) references fact (fact_id)
);
