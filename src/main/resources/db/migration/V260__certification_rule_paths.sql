-- What else a rule decides: renewing after the last day, how long nothing is issued after a revocation, and by which ways a
-- certificate is renewed. A completed programme always is one.
alter table certification_rule
    add column late_days      smallint     not null default 0,      -- after the last day a renewal still runs on from it; 0: treated as new
    add column bar_months     smallint     not null default 0,      -- after a revocation nothing is issued; 0: off
    add column by_refresher   boolean      not null default true,
    add column by_exam        boolean      not null default false,
    add column by_cpd         boolean      not null default false,
    add column cpd_hours      decimal(4,1) not null default 0,      -- credit hours a year of validity
    add column cpd_audits     smallint     not null default 0,      -- audits taken part in, a year of validity
    add column cpd_every_year boolean      not null default true,   -- what one year has too much does not make up for another
    add column announced_by   varchar(64)  not null default 'system',
    add column announced_at   datetime(6)  null;

-- The proposals of the rules of training: thirty-six months after a revocation for declarants; for internal auditors eight hours
-- and an audit every year, or the exam.
update certification_rule set bar_months = 36 where role = 'D';
update certification_rule set by_exam = true, by_cpd = true, cpd_hours = 8, cpd_audits = 1 where role = 'A';
