-- A part of what an account sees may be given for a time: from a day, until a day that is the last one. Null = without
-- a bound.
alter table account_scope
    add column if not exists from_day date null,
    add column if not exists until_day date null;
