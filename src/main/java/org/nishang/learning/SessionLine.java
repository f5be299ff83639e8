package org.nishang.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;
import org.springframework.jdbc.core.RowMapper;

/**
 * A training session as its register's file has it.
 *
 * @param hours without needless zeros
 */
record SessionLine(
        UUID id,
        String code,
        String name,
        String role,
        BigDecimal hours,
        LocalDate from,
        LocalDate to) {

    static final String SELECT =
            "select session_id, code, name, role, credit_hours, from_date, to_date from training_session";

    static final RowMapper<SessionLine> ROW =
            (row, n) ->
                    new SessionLine(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getBigDecimal(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class));

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
