-- Whether all that must be right on the paper was right by the new key; without that no score passes.
alter table remark_effect add column if not exists must_pass_met boolean not null default true after pass_mark;
alter table attempt_change add column if not exists must_pass_met boolean not null default true after pass_mark;
