-- Files of results of classes take turns like those of other registers.
insert ignore into import_turn (register) values ('class-results');
