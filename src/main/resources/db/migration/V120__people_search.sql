-- Lists in order of names, and the search for a part of a name, read an index and no rows.
create index ix_person_identity_order on person_identity (name_pinyin, person_id);
create index ix_person_identity_name on person_identity (name);
