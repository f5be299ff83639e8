create table course (
    code            varchar(16) not null,
    current_version uuid        null,
    primary key (code)
);

-- A version is written once, from its pack, and never changed.
create table course_version (
    course_version_id uuid        not null,
    course_code       varchar(16) not null,
    version           varchar(16) not null,
    pack_hash         char(64)    not null,
    loaded_at         datetime(6) not null,
    content           longtext    not null,          -- the outline as JSON: titles, topics, modules, lessons, exam
    primary key (course_version_id),
    constraint uq_course_version unique (course_code, version),
    constraint fk_course_version_course foreign key (course_code) references course (code),
    constraint ck_course_version_content check (json_valid(content))
);

create table lesson_text (
    course_version_id uuid        not null,
    lesson            varchar(64) not null,
    language          varchar(8)  not null,
    markdown          mediumtext  not null,
    primary key (course_version_id, lesson, language),
    constraint fk_lesson_text_version foreign key (course_version_id) references course_version (course_version_id)
);

create table course_media (
    course_version_id uuid         not null,
    name              varchar(100) not null,
    sha256            char(64)     not null,
    content_type      varchar(60)  not null,
    bytes             longblob     not null,
    primary key (course_version_id, name),
    key ix_course_media_sha256 (sha256),
    constraint fk_course_media_version foreign key (course_version_id) references course_version (course_version_id)
);
