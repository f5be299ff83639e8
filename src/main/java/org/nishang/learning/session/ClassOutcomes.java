package org.nishang.learning.session;

import java.math.BigDecimal;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outcomes of a class, for the room that closes it: as a file of outcomes has them, with the hours earned. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClassOutcomes {

    private final JdbcClient jdbc;

    ClassOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everybody completes the class on its last day, whether they passed or not.
     *
     * @param hours by attendance
     */
    public void write(TrainingClass of, PersonId person, boolean passed, int attempts, BigDecimal hours) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("session", of.id());
        row.put("person", person.value());
        row.put("on", of.plan().to());
        row.put("result", passed ? "PASSED" : "FAILED");
        row.put("attempts", attempts);
        row.put("first", passed && attempts == 1);
        row.put("hours", hours);
        jdbc.sql("""
                insert into training_outcome
                    (session_id, person_id, completed_on, result, attempts, first_attempt_passed, credit_hours)
                values (:session, :person, :on, :result, :attempts, :first, :hours)""").params(row).update();
    }
}
