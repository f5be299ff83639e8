-- How an account wants the screens to look: larger, and with more contrast.
alter table account
    add column if not exists large_text boolean not null default false,
    add column if not exists high_contrast boolean not null default false;
