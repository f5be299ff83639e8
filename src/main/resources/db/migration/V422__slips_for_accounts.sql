-- Accounts come in by files, and a slip may be for an account that is there: whoever has it chooses the password.
alter table activation_code
    modify column person_id uuid null,
    add column if not exists opens_account uuid null after person_id;
alter table activation_code
    add constraint if not exists fk_activation_code_account foreign key (opens_account) references account (account_id) on delete cascade,
    add constraint if not exists ck_activation_code_for check ((person_id is null) <> (opens_account is null));
-- Files of accounts wait for one another.
insert ignore into import_turn values ('accounts');
