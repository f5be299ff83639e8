-- What was signed for a certificate, once. Holds personal data, so it is not versioned; it is erased as a whole or stays as it is.
create table certificate_credential (
    certificate_id uuid        not null,
    status_year    smallint    not null,             -- which status lists
    status_index   int         not null,             -- place in them, drawn by lot so that it says nothing
    key_number     smallint    not null,
    claim          varchar(1000) not null,           -- what the QR code carries after the address
    claim_digest   char(12)    not null,             -- what the revocation list calls it
    credential     longtext    not null,             -- the Open Badges credential as a signed JWT
    credential_sha256 char(64) not null,
    signed_at      datetime(6) not null,
    primary key (certificate_id),
    constraint uq_certificate_credential_status unique (status_year, status_index),
    key ix_certificate_credential_digest (claim_digest),
    key ix_certificate_credential_signed (signed_at)
);
create trigger tr_certificate_credential_update before update on certificate_credential for each row
    signal sqlstate '45000' set message_text = 'what was signed stays as it was signed';
