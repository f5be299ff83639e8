package org.nishang.learning.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;
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
        boolean owned) {

    private static final String SELECT =
            "select s.session_id, s.code, s.name, s.role, s.credit_hours, s.from_date, s.to_date, %s as readable, %s as owned from training_session s";

    static final RowMapper<SessionLine> ROW = (row, n) -> new SessionLine(
            row.getObject("session_id", UUID.class),
            row.getString("code"),
            row.getString("name"),
            row.getString("role"),
            row.getBigDecimal("credit_hours"),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            row.getBoolean("readable"),
            row.getBoolean("owned"));

    static Condition select(SessionScope scope) {
        return Condition.of(SELECT, scope.readable("s"), scope.owned("s"));
    }

    SessionLine {
        hours = hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros();
    }

    long digest() {
        return Digest.of(name, role, hours.toPlainString(), from, to);
    }

    String packed() {
        return Packed.of(name, role, hours.toPlainString(), from, to);
    }
}
