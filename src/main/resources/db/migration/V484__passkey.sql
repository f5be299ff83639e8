-- Passkeys. Their ids and keys are bytes, so no character set makes the key of the table too long.
create table if not exists passkey (
    passkey_id      uuid            not null,
    credential_id   varbinary(1023) not null,             -- as its device calls it
    account_id      uuid            not null,
    label           varchar(40)     not null,             -- as the owner calls it
    public_key      blob            not null,             -- COSE
    attestation     blob            not null,             -- what the authenticator said of itself when it was made
    signature_count bigint          not null,
    transports      varchar(100) not null,
    backup_eligible boolean         not null,
    backed_up       boolean         not null,
    created_at      datetime(6)     not null,             -- UTC
    last_used_at    datetime(6)     not null,             -- UTC
    primary key (passkey_id),
    constraint uq_passkey_credential unique (credential_id),
    constraint fk_passkey_account foreign key (account_id) references account (account_id)
);
