-- The keys that the portal signs with. Every one stays, and its public half stays published: what it signed stays good.
create table signing_key (
    key_number     smallint     not null,            -- in signed claims
    kid            varchar(255) not null,            -- where the public half is published
    algorithm      varchar(16)  not null,
    public_jwk     varchar(1000) not null,
    private_sealed varbinary(1000) not null,         -- the private half, readable with the portal's secret only
    used_from      datetime(6)  not null,
    retired_at     datetime(6)  null,                -- null: signs now
    primary key (key_number),
    constraint uq_signing_key_kid unique (kid)
);
