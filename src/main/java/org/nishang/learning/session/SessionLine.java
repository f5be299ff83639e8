package org.nishang.learning.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/**
 * A training session as its register's file has it.
 *
 * @param hours without needless zeros
 * @param readable whether who asks may know of it
 * @param owned whether who asks may correct it
 */
record SessionLine(
        UUID id,
        String code,
        String name,
        String role,
        BigDecimal hours,
        LocalDate from,
        LocalDate to,
        boolean readable,
        boolean owned)
        implements Recorded {

    static final String INSERT =
            "insert into training_session (name, role, credit_hours, from_date, to_date, session_id, code) values (?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update training_session set name = ?, role = ?, credit_hours = ?, from_date = ?, to_date = ? where session_id = ? and code = ?";

    private static final String SELECT =
            "select s.session_id, s.code, s.name, s.role, s.credit_hours, s.from_date, s.to_date, %s readable, %s owned from training_session s";

    static final RowMapper<SessionLine> ROW = (row, n) -> new SessionLine(
            Rows.uuid(row, "session_id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("role"),
            row.getBigDecimal("credit_hours"),
            Rows.day(row, "from_date"),
            Rows.day(row, "to_date"),
            row.getBoolean("readable"),
            row.getBoolean("owned"));

    static Condition select(SessionScope scope) {
        return Condition.of(SELECT, scope.readable("s"), scope.owned("s"));
    }

    SessionLine {
        hours = hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros();
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(name, role, hours.toPlainString(), from, to);
    }

    SessionLine before(Packed packed) {
        return new SessionLine(
                id,
                code,
                packed.text(0),
                packed.text(1),
                packed.decimal(2),
                packed.date(3),
                packed.date(4),
                readable,
                owned);
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row() {
        return BatchWriter.row(name, role, hours, from, to, id, code);
    }
}
