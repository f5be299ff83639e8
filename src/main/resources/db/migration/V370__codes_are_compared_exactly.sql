-- A number of a certificate and a code of a session are kept in one form (PlainCode). Two are the same here exactly when
-- they are the same there: a collation for words would take É for E and ß for SS.
update ignore training_session set code = upper(regexp_replace(code, '[[:space:]　]', ''))
  where binary code <> binary upper(regexp_replace(code, '[[:space:]　]', ''));
alter table training_session modify code varchar(40) character set utf8mb4 collate utf8mb4_bin not null;
alter table certificate modify number varchar(32) character set utf8mb4 collate utf8mb4_bin not null;
