package org.nishang.learning.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Online trainings among the sessions that totals count: one for each version of a programme and year, made when the
 * first person completes it. For other modules too, which decide for themselves who may ask.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OnlineSessions {

    private final JdbcClient jdbc;

    OnlineSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that a person passed the programme. The same person in the same year is one person-time: the earlier
     * completion stays.
     *
     * @param creditHours of the programme by its content
     * @param earned by this person, if that was measured
     * @param attempts at all exams of the programme
     * @param firstAttemptPassed whether none had to be repeated
     */
    public void passed(
            PersonId person,
            Programme programme,
            BigDecimal creditHours,
            Optional<BigDecimal> earned,
            LocalDate on,
            int attempts,
            boolean firstAttemptPassed) {
        var outcome = new HashMap<String, @Nullable Object>();
        outcome.put("session", session(programme, creditHours, on.getYear()));
        outcome.put("person", person.value());
        outcome.put("on", on);
        outcome.put("attempts", attempts);
        outcome.put("first", firstAttemptPassed);
        outcome.put("earned", earned.orElse(null));
        try {
            jdbc.sql("""
                    insert into training_outcome
                        (session_id, person_id, completed_on, result, attempts, first_attempt_passed, credit_hours)
                    values (:session, :person, :on, 'PASSED', :attempts, :first, :earned)""").params(outcome).update();
        } catch (DuplicateKeyException known) {
            jdbc.sql("""
                    update training_outcome
                    set completed_on = :on, result = 'PASSED', attempts = :attempts, first_attempt_passed = :first,
                        credit_hours = :earned
                    where session_id = :session and person_id = :person and result <> 'PASSED'""").params(outcome).update();
        }
    }

    /** The session's code, e.g. {@code ONL-P-D-2026} of a first version and {@code ONL-P-D.2-2026} of the second. */
    static String code(Programme programme, int year) {
        String version = programme.version() == 1 ? "" : "." + programme.version();
        return "ONL-" + programme.code() + version + "-" + year;
    }

    private UUID session(Programme programme, BigDecimal creditHours, int year) {
        String code = code(programme, year);
        return find(code, "").orElseGet(() -> {
            try {
                return insert(code, programme, creditHours, year);
            } catch (DuplicateKeyException another) {
                // Made by somebody at the same moment: a locking read sees it.
                return find(code, " lock in share mode").orElseThrow();
            }
        });
    }

    private Optional<UUID> find(String code, String lock) {
        return jdbc.sql("select session_id from training_session where code = ?" + lock)
                .param(code)
                .query(UUID.class)
                .optional();
    }

    private UUID insert(String code, Programme programme, BigDecimal creditHours, int year) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into training_session
                    (session_id, code, name, role, credit_hours, from_date, to_date, programme)
                values (:id, :code, :name, :role, :hours, :from, :to, :programme)""")
                .param("id", id)
                .param("code", code)
                .param("name", programme.title().zh() + "（在线，" + year + "年）")
                .param("role", programme.role().code())
                .param("hours", creditHours)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .param("programme", programme.code())
                .update();
        return id;
    }
}
