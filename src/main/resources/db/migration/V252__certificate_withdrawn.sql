-- Which certificates were revoked or surrendered in a period.
alter table certificate
    add key ix_certificate_revoked (revoked_on),
    add key ix_certificate_surrendered (surrendered_on);
