-- Pairs of records that may be of one person and that the authority has been told of; they go when the pair does.
create table if not exists notice_duplicate (
    pair varchar(73) not null,                     -- two ids of people with a colon between
    primary key (pair)
);
