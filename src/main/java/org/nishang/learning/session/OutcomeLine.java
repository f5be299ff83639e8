package org.nishang.learning.session;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;
import org.nishang.platform.database.BatchWriter;
import org.springframework.jdbc.core.RowMapper;

/** What became of a person in a session, as its register's file has it. */
record OutcomeLine(
        UUID session,
        UUID person,
        @Nullable LocalDate completedOn,
        String result,
        @Nullable Integer attempts,
        @Nullable Boolean firstPassed) {

    static final String SELECT =
            "select o.session_id, o.person_id, o.completed_on, o.result, o.attempts, o.first_attempt_passed from training_outcome o";

    static final RowMapper<OutcomeLine> ROW = (row, n) -> new OutcomeLine(
            row.getObject("session_id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getObject("completed_on", LocalDate.class),
            row.getString("result"),
            row.getObject("attempts", Integer.class),
            row.getObject("first_attempt_passed", Boolean.class));

    String subject() {
        return Packed.of(session, person);
    }

    long digest() {
        return Digest.of(completedOn, result, attempts, firstPassed);
    }

    String packed() {
        return Packed.of(completedOn, result, attempts, firstPassed);
    }

    OutcomeLine before(Packed packed) {
        return new OutcomeLine(
                session,
                person,
                packed.dateOrNull(0),
                packed.text(1),
                packed.optional(2).map(Integer::valueOf).orElse(null),
                packed.optional(3).map(Boolean::valueOf).orElse(null));
    }

    /** In the order of {@link OutcomeImport#UPDATE} and its insert. */
    @Nullable
    Object[] row() {
        return BatchWriter.row(completedOn, result, attempts, firstPassed, session, person);
    }
}
