-- Posts that somebody had before the present ones, which employment has: from a day to the first day with others.
create table employment_post (
    employment_id uuid        not null,
    from_date     date        not null,
    to_date       date        not null,              -- the present ones, or the next row's, begin
    posts         varchar(64) not null,
    recorded_by   varchar(64) not null,              -- who recorded that they ended
    primary key (employment_id, from_date),
    constraint ck_employment_post check (to_date > from_date)
) with system versioning;
