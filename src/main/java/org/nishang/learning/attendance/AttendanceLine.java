package org.nishang.learning.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/** Attendance of a person on a day of a class, as its register's file has it. */
record AttendanceLine(UUID session, UUID person, LocalDate day, Mark mark) implements Recorded {

    static final String SELECT = "select a.session_id, a.person_id, a.day, a.mark from attendance a";

    static final String INSERT =
            "insert into attendance (mark, recorded_at, recorded_by, way, session_id, person_id, day) values (?, ?, ?, 'FILE', ?, ?, ?)";
    static final String UPDATE =
            "update attendance set mark = ?, recorded_at = ?, recorded_by = ?, way = 'FILE', reason = null where session_id = ? and person_id = ? and day = ?";

    static final RowMapper<AttendanceLine> ROW = (row, n) -> new AttendanceLine(
            Rows.uuid(row, "session_id"),
            Rows.uuid(row, "person_id"),
            Rows.day(row, "day"),
            Rows.constant(row, "mark", Mark.class));

    @Override
    public String subject() {
        return Packed.of(session, person, day);
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(mark.name());
    }

    AttendanceLine before(Packed packed) {
        return new AttendanceLine(session, person, day, Mark.valueOf(packed.text(0)));
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row(Object now, String by) {
        return BatchWriter.row(mark.name(), now, by, session, person, day);
    }
}
