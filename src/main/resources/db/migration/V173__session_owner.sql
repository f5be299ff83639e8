-- Who holds a training session: the beginning of a region's code, or an enterprise. None = the authority of the whole.
create table session_owner (
    session_id uuid        not null,
    owner      varchar(36) not null,
    primary key (session_id, owner),
    key ix_session_owner_owner (owner)
);
