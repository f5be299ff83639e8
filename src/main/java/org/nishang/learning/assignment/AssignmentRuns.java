package org.nishang.learning.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.nishang.common.Refusal;
import org.nishang.learning.nomination.Assignments;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nominates whom the rules in force hit, each person in a transaction of its own and once for a rule and a need. Who
 * cannot be nominated yet is tried again. Nothing depends on when it runs.
 */
@Component
class AssignmentRuns {

    private record Done(String person, String need) {}

    private final AssignmentRules rules;
    private final Hits hits;
    private final Assignments assignments;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentRuns(
            AssignmentRules rules,
            Hits hits,
            Assignments assignments,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.assignments = assignments;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void run() {
        var today = LocalDate.now(clock);
        rules.all().stream().filter(rule -> rule.holdsOn(today)).forEach(rule -> run(rule, today));
    }

    private void run(AssignmentRule rule, LocalDate today) {
        var done = done(rule.id());
        for (Hit hit : hits.of(rule.asDraft(), today)) {
            if (!done.contains(new Done(hit.person().toString(), hit.need()))) {
                nominate(rule, hit);
            }
        }
    }

    private Set<Done> done(RuleId rule) {
        return new HashSet<>(jdbc.sql("select person_id, need from assignment_hit where rule_id = ?")
                .param(rule.value())
                .query((row, n) -> new Done(Rows.uuid(row, "person_id").toString(), row.getString("need")))
                .list());
    }

    private void nominate(AssignmentRule rule, Hit hit) {
        try {
            transactions.executeWithoutResult(status -> {
                var nomination = assignments.nominate(
                        hit.person(),
                        rule.asDraft().programme(),
                        hit.enterprise(),
                        rule.id().value(),
                        rule.publishedBy());
                jdbc.sql("insert into assignment_hit (rule_id, person_id, need, nomination_id) values (?, ?, ?, ?)")
                        .params(rule.id().value(), hit.person().value(), hit.need(), nomination.value())
                        .update();
            });
        } catch (Refusal notYet) {
            // Holds a certificate that cannot be renewed yet, or studies already: asked again at the next run.
        }
    }
}
