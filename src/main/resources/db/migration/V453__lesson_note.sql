-- What learners keep for themselves in lessons: bookmarks with or without a note, and the block at which they stopped reading.
create table if not exists lesson_note (
    person_id   uuid          not null,
    course_code varchar(16)   not null,
    lesson      varchar(64)   not null,
    block       smallint      not null,             -- of the lesson's text, from 1; the same in both languages
    quote       varchar(200)  not null,             -- how the block began when it was marked
    said        varchar(2000) not null,             -- empty = a bookmark alone
    changed_at  datetime(6)   not null,             -- UTC
    primary key (person_id, course_code, lesson, block),
    constraint fk_lesson_note_person foreign key (person_id) references person (person_id) on delete cascade
);
create table if not exists lesson_stop (
    person_id   uuid        not null,
    course_code varchar(16) not null,
    lesson      varchar(64) not null,
    block       smallint    not null,
    primary key (person_id, course_code, lesson),
    constraint fk_lesson_stop_person foreign key (person_id) references person (person_id) on delete cascade
);
