package org.nishang.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;

/** The result of a person in a class, as its register's file has it. */
record ResultLine(UUID session, ClassResult result) implements Recorded {

    static final String SELECT = "select r.session_id, r.person_id, r.score, r.passed, r.attempts from class_result r";

    static final String INSERT =
            "insert into class_result (score, passed, attempts, recorded_at, recorded_by, session_id, person_id) values (?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update class_result set score = ?, passed = ?, attempts = ?, recorded_at = ?, recorded_by = ? where session_id = ? and person_id = ?";

    static ResultLine read(ResultSet row, int n) throws SQLException {
        return new ResultLine(Rows.uuid(row, "session_id"), StoredResults.result(row, n));
    }

    PersonId person() {
        return result.person();
    }

    @Override
    public String subject() {
        return subject(session, person());
    }

    static String subject(UUID session, PersonId person) {
        return Packed.of(session, person);
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(result.score(), result.passed(), result.attempts());
    }

    ResultLine before(Packed packed) {
        return new ResultLine(
                session,
                new ClassResult(
                        person(), packed.wholeOrNull(0), Boolean.parseBoolean(packed.text(1)), packed.whole(2)));
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row(Object now, String by) {
        return BatchWriter.row(result.score(), result.passed(), result.attempts(), now, by, session, person().value());
    }
}
