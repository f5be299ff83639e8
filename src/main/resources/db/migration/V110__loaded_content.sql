-- Shared files of content (regulations, programmes) by the hash with which they were loaded last.
create table loaded_content (
    root      varchar(64) not null,
    sha256    char(64)    not null,
    loaded_at datetime(6) not null,                  -- UTC
    primary key (root)
);
