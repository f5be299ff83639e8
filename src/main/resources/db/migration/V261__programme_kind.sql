-- A whole programme, one that refreshes what a holder knows, or its exams alone.
alter table programme add column kind varchar(12) not null default 'FULL';

-- Whoever gets the certificate by one way is done with the others that were open.
alter table enrolment add column withdrawn_at datetime(6) null after completed_on;
alter table enrolment modify column open_key varchar(16)
    as (if(completed_on is null and withdrawn_at is null, programme, null)) persistent;
