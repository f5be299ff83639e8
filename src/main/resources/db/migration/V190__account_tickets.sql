-- Tickets that let an account go on below one path without a session: those made before this moment are void.
alter table account
    add column tickets_from datetime(6) null;
