-- Which checkpoints of the log were signed; the checkpoints themselves are a file outside the database.
create table audit_checkpoint (
    signing_key char(43) character set utf8mb4 collate utf8mb4_bin not null,    -- the public half, in base64url
    line        int         not null,                                       -- its place in the file
    at          datetime(6) not null,                                       -- UTC
    seq         bigint      not null,                                       -- the entry that it attests
    digest      char(64)    not null,                                       -- SHA-256 of the line
    primary key (signing_key, line)
);
