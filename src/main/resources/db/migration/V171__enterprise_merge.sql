-- Why an enterprise is none any more. merged_into, if it became part of another, is there since V013.
alter table enterprise add column closing_reason varchar(200) null;
create index ix_enterprise_merged on enterprise (merged_into);
