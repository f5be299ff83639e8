-- Whether the password of an account is that of the authority's directory; the portal keeps none of it then.
alter table account add column if not exists of_directory boolean not null default false;
