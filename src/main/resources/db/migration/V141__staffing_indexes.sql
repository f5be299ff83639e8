-- Covering indexes: "who works there on a day" and "which certificates are valid on a day" are read without touching the rows.
create index ix_employment_at on employment (enterprise_id, joined_on, left_on, person_id);
create index ix_employment_of on employment (person_id, joined_on, left_on, enterprise_id);
drop index ix_employment_enterprise on employment;
drop index ix_employment_person on employment;

create index ix_certificate_valid on certificate (last_day, issued_on, role, person_id, revoked_on, surrendered_on, superseded_on);
create index ix_certificate_held on certificate (person_id, last_day, issued_on, role, revoked_on, surrendered_on, superseded_on);
drop index ix_certificate_last_day on certificate;
