-- What was opened before this moment has ended: sessions, tickets, tokens. Null where nothing ever was ended.
alter table account
    add column sessions_from datetime(6) null after tickets_from;
