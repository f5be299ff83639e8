package org.nishang.learning.session;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/** What became of a person in a session, as its register's file has it. */
record OutcomeLine(
        UUID session,
        UUID person,
        @Nullable LocalDate completedOn,
        String result,
        @Nullable Integer attempts,
        @Nullable Boolean firstPassed)
        implements Recorded {

    static final String SELECT =
            "select o.session_id, o.person_id, o.completed_on, o.result, o.attempts, o.first_attempt_passed from training_outcome o";

    static final String INSERT =
            "insert into training_outcome (completed_on, result, attempts, first_attempt_passed, session_id, person_id) values (?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update training_outcome set completed_on = ?, result = ?, attempts = ?, first_attempt_passed = ? where session_id = ? and person_id = ?";

    static final RowMapper<OutcomeLine> ROW = (row, n) -> new OutcomeLine(
            Rows.uuid(row, "session_id"),
            Rows.uuid(row, "person_id"),
            Rows.dayOrNull(row, "completed_on"),
            row.getString("result"),
            row.getObject("attempts", Integer.class),
            row.getObject("first_attempt_passed", Boolean.class));

    @Override
    public String subject() {
        return Packed.of(session, person);
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(completedOn, result, attempts, firstPassed);
    }

    OutcomeLine before(Packed packed) {
        return new OutcomeLine(
                session,
                person,
                packed.dateOrNull(0),
                packed.text(1),
                packed.wholeOrNull(2),
                packed.optional(3).map(Boolean::valueOf).orElse(null));
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row() {
        return BatchWriter.row(completedOn, result, attempts, firstPassed, session, person);
    }
}
