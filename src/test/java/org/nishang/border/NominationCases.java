package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.nishang.learning.assignment.Assigning;
import org.nishang.learning.assignment.Ground;
import org.nishang.learning.assignment.RuleDraft;
import org.nishang.learning.assignment.RuleId;
import org.nishang.learning.nomination.CandidateQuery;
import org.nishang.learning.nomination.Candidates;
import org.nishang.learning.nomination.ClassFixture;
import org.nishang.learning.nomination.ClassOffers;
import org.nishang.learning.nomination.Goal;
import org.nishang.learning.nomination.MyNominations;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationDesk;
import org.nishang.learning.nomination.NominationId;
import org.nishang.learning.nomination.NominationOrder;
import org.nishang.learning.nomination.NominationQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nominations, over the border. */
final class NominationCases {

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new NominationCases().cases;
    }

    private NominationCases() {
        cases.put("Nominating.count(NominationQuery)", counts(w -> {
            none(w);
            int before = w.bean(Nominating.class).count(NominationQuery.ALL);
            theirs(w);
            return w.bean(Nominating.class).count(NominationQuery.ALL) > before;
        }));
        cases.put("Nominating.rows(NominationQuery, NominationOrder, boolean, int, int)", reads(w -> {
            theirs(w);
            return w.bean(Nominating.class).rows(NominationQuery.ALL, NominationOrder.NAME, false, 0, 1000);
        }));
        cases.put("Nominating.of(PersonId)", reads(w -> {
            theirs(w);
            return w.bean(Nominating.class).of(w.theirPerson);
        }));
        cases.put(
                "Nominating.row(NominationId)",
                reads(w -> w.bean(Nominating.class).row(theirs(w))));
        cases.put(
                "Nominating.nominate(PersonId, Goal)",
                writes(w -> w.bean(Nominating.class).nominate(w.theirPerson, Goal.onThePortal("P-A"))));
        cases.put(
                "Nominating.withdraw(NominationId)",
                writes(w -> w.bean(Nominating.class).withdraw(theirs(w))));
        cases.put("Nominating.swap(NominationId, PersonId)", writes(w -> {
            var id = theirsToAClass(w);
            w.bean(Nominating.class).swap(id, w.theirDouble);
        }));
        cases.put(
                "Candidates.find(CandidateQuery)",
                reads(w -> w.bean(Candidates.class).find(new CandidateQuery("", "P-A", null, Set.of(w.theirPerson)))));
        cases.put("ClassOffers.of(String)", reads(w -> {
            theirsToAClass(w);
            return w.bean(ClassOffers.class).of("P-A");
        }));
        cases.put("ClassOffers.withNominations()", reads(w -> {
            theirsToAClass(w);
            return w.bean(ClassOffers.class).withNominations();
        }));
        cases.put(
                "NominationDesk.give(NominationId)",
                writes(w -> w.bean(NominationDesk.class).give(asked(w))));
        cases.put(
                "NominationDesk.decline(NominationId, String)",
                writes(w -> w.bean(NominationDesk.class).decline(theirs(w), "边界")));
        cases.put("Assigning.rules()", counts(w -> {
            var theirs = rule(w);
            return w.bean(Assigning.class).rules().stream()
                    .anyMatch(row -> row.id().equals(theirs));
        }));
        cases.put(
                "Assigning.preview(RuleDraft)",
                writes(w -> w.bean(Assigning.class).preview(draft(w)), "learning.assignment.region"));
        cases.put(
                "Assigning.revoke(RuleId)", writes(w -> w.bean(Assigning.class).revoke(rule(w))));
        cases.put("MyNominations.open()", own(reads(w -> {
            theirs(w);
            return w.bean(MyNominations.class).open();
        })));
        cases.put(
                "MyNominations.accept(NominationId)",
                own(writes(w -> w.bean(MyNominations.class).accept(asked(w)))));
        cases.put(
                "MyNominations.decline(NominationId, String)",
                own(writes(w -> w.bean(MyNominations.class).decline(theirs(w), "边界"))));
    }

    /** Of those who have a post in their district. */
    private static RuleDraft draft(Border w) {
        return new RuleDraft("P-A", Ground.POST, 0, "330481", null, LocalDate.now(w.bean(Clock.class)), null);
    }

    private static RuleId rule(Border w) {
        return w.theirOffice.call(() -> w.bean(Assigning.class).publish(draft(w)));
    }

    private static BorderCase own(BorderCase one) {
        return one.by(w -> w.learner(w.theirPerson)).against(w -> List.of(w.learner(w.ourPerson)));
    }

    /** Their contact's office nominates their person; what is there already is taken. */
    private static NominationId theirs(Border w) {
        return find(w, "PLACED", null);
    }

    /** The same where the person has not said yes yet. */
    private static NominationId asked(Border w) {
        return find(w, "NOMINATED", null);
    }

    private static NominationId theirsToAClass(Border w) {
        var jdbc = w.bean(JdbcClient.class);
        var session = new ClassFixture(jdbc, LocalDate.now(w.bean(Clock.class))).open("P-A", 5);
        jdbc.sql("update training_session set name = ? where session_id = ?")
                .params(Border.THEIR_SESSION, session)
                .update();
        jdbc.sql("insert into session_owner (session_id, owner) values (?, '330481')")
                .param(session)
                .update();
        return find(w, "PLACED", session);
    }

    private static void none(Border w) {
        w.bean(JdbcClient.class)
                .sql("delete from nomination where person_id = ?")
                .param(w.theirPerson.value())
                .update();
    }

    private static NominationId find(Border w, String state, @org.jspecify.annotations.Nullable UUID session) {
        var jdbc = w.bean(JdbcClient.class);
        PersonId person = w.theirPerson;
        jdbc.sql("delete from nomination where person_id = ?")
                .param(person.value())
                .update();
        var id = NominationId.next();
        jdbc.sql("""
                insert into nomination (nomination_id, person_id, enterprise_id, programme, session_id, state, origin,
                    place_in_line, nominated_at, nominated_by, version)
                values (?, ?, ?, 'P-A', ?, ?, 'CONTACT', 1, now(6), uuid(), 0)""")
                .params(id.value(), person.value(), w.theirs.value(), session, state)
                .update();
        return id;
    }
}
