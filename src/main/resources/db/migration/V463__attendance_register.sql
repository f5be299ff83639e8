-- Files of attendance are taken one after the other, as those of each register.
insert ignore into import_turn (register) values ('attendance');
