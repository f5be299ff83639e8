-- Pinyin as people type it, without blanks: found by an index.
alter table person_identity
    add column if not exists name_letters varchar(300) as (replace(name_pinyin, ' ', '')) virtual,
    add index if not exists ix_person_identity_letters (name_letters(100));
