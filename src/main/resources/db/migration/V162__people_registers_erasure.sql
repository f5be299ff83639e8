-- Both go with the person: when somebody is erased, merged into another, or taken back with the file that brought them.
alter table person_listing
    drop foreign key fk_person_listing_person,
    add constraint fk_person_listing_of_person foreign key (person_id) references person (person_id) on delete cascade;
alter table person_identity_before
    drop foreign key fk_person_identity_before_person,
    add constraint fk_person_identity_before_of_person foreign key (person_id) references person (person_id) on delete cascade;
