-- Whom an enterprise or a regional office has in its files without employing: an enterprise, or the beginning of a region's code.
create table person_listing (
    person_id  uuid        not null,
    listed_for varchar(36) not null,
    primary key (person_id, listed_for),
    key ix_person_listing_for (listed_for),
    constraint fk_person_listing_person foreign key (person_id) references person (person_id)
);

-- What a corrected person said before an import, so that the import can be taken back: encrypted, erased with the person.
create table person_identity_before (
    batch_id  uuid           not null,
    person_id uuid           not null,
    cipher    varbinary(800) not null,
    primary key (batch_id, person_id),
    constraint fk_person_identity_before_person foreign key (person_id) references person (person_id)
);
