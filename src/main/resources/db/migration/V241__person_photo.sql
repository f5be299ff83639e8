-- Photos of people, for their certificates: 35 × 49 mm, encoded anew without metadata. Personal data: not versioned, and gone with the person.
create table person_photo (
    person_id   uuid        not null,
    jpeg        mediumblob  not null,
    sha256      char(64)    not null,
    supplied_by varchar(64) not null,
    supplied_at datetime(6) not null,
    primary key (person_id),
    constraint fk_person_photo_person foreign key (person_id) references person (person_id) on delete cascade
);
