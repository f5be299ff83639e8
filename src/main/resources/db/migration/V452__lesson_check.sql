-- Answers to the scored checks of lessons, each as it was given and judged. Rows are added and stay as they were.
create table if not exists lesson_check_answer (
    person_id       uuid        not null,
    item_code       varchar(32) not null,
    answered_at     datetime(6) not null,             -- UTC
    item_version_id uuid        not null,
    course_code     varchar(16) not null,
    lesson          varchar(64) not null,
    shown_order     json        not null,             -- for each shown option, its index in the item
    answer          json        not null,             -- as the page sent it
    is_right        boolean     not null,
    primary key (person_id, item_code, answered_at),
    key ix_lesson_check_answer_course (person_id, course_code, is_right),
    constraint fk_lesson_check_answer_person foreign key (person_id) references person (person_id) on delete cascade,
    constraint fk_lesson_check_answer_item foreign key (item_version_id) references item_version (item_version_id)
);
create or replace trigger tr_lesson_check_answer_update before update on lesson_check_answer for each row call only_added('lesson_check_answer');
create or replace trigger tr_lesson_check_answer_delete before delete on lesson_check_answer for each row call only_added('lesson_check_answer');
