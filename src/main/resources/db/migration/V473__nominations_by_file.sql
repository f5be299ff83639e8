-- Files of nominations take turns like those of other registers.
insert ignore into import_turn (register) values ('nominations');
