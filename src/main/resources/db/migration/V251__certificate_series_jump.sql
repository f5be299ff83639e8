-- Numbers of a series that Nishang did not give itself: it went on after a certificate that was recorded with its number. All
-- others stand on a certificate.
create table certificate_series_jump (
    issuer      varchar(8) not null,
    role        char(1)    not null,
    year        smallint   not null,
    from_number int        not null,
    to_number   int        not null,                 -- inclusive
    primary key (issuer, role, year, from_number)
);

insert into certificate_series_jump (issuer, role, year, from_number, to_number)
select s.issuer, s.role, s.year, 1,
       max(cast(substring_index(substring_index(c.number, '-', -2), '-', 1) as unsigned))
from certificate_series s
join certificate c on c.number like concat(s.issuer, '-', s.role, '-', s.year, '-%')
where c.enrolment_id is null
  and not exists (select 1 from certificate old where old.superseded_by = c.certificate_id)
group by s.issuer, s.role, s.year;

-- Papers that are still to be made are looked for every quarter of an hour.
alter table certificate_document add key ix_certificate_document_rendered (rendered_at);
