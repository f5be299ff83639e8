-- A corrected certificate ends on the day its correction begins; the day stands in the row so that no query needs the other one.
alter table certificate add column superseded_on date null after superseded_by;  -- first day no longer valid
-- Whether a renewal was granted is asked of every certificate that expires soon.
alter table certificate add key ix_certificate_renews (renews);
