-- What somebody typed into a form and has not handed in. Neither the form nor what was typed can be read here.
create table if not exists form_draft (
    account_id uuid        not null,
    form       binary(32)  not null,                   -- a keyed hash of its address
    sealed     mediumblob  not null,
    saved_at   datetime(6) not null,                   -- UTC
    primary key (account_id, form),
    key ix_form_draft_saved_at (saved_at)
);
