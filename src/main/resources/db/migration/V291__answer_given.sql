-- When each answer was given, by the clock of the browser that sent it: {"BROWSER":{"3":1764378000000}}. Of two answers to a
-- question from one browser the later one stays, whichever tab sends first.
alter table answer_sheet
    add column given       longtext not null default '{}',
    add column given_until bigint   not null default 0,   -- the latest of them from the browser that writes, in ms
    add constraint ck_answer_sheet_given check (json_valid(given));
