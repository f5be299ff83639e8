-- A number under which somebody else is known already, given with another name by who may not know that: this record claims it, until the
-- authority has looked. Keyed as document_hash, which is of no number then.
alter table person_identity add column claimed_hash binary(32) null;
create index ix_person_identity_claimed on person_identity (claimed_hash);
