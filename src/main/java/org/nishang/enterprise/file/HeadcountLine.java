package org.nishang.enterprise.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/** A declared headcount as its register's file has it. */
record HeadcountLine(UUID enterprise, LocalDate asOf, int headcount, String by, LocalDateTime at) implements Recorded {

    static final String SELECT =
            "select h.enterprise_id, h.as_of, h.headcount, h.declared_by, h.declared_at from headcount_declaration h";
    static final String INSERT =
            "insert into headcount_declaration (headcount, declared_by, declared_at, enterprise_id, as_of) values (?, ?, ?, ?, ?)";
    static final String UPDATE =
            "update headcount_declaration set headcount = ?, declared_by = ?, declared_at = ? where enterprise_id = ? and as_of = ?";

    static final RowMapper<HeadcountLine> ROW = (row, n) -> new HeadcountLine(
            Rows.uuid(row, "enterprise_id"),
            Rows.day(row, "as_of"),
            row.getInt("headcount"),
            row.getString("declared_by"),
            row.getObject("declared_at", LocalDateTime.class));

    @Override
    public String subject() {
        return Packed.of(enterprise, asOf);
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(headcount);
    }

    @Override
    public String packed() {
        return Packed.of(headcount, by, at);
    }

    HeadcountLine before(Packed packed) {
        return new HeadcountLine(enterprise, asOf, packed.whole(0), packed.text(1), packed.time(2));
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row() {
        return BatchWriter.row(headcount, by, at, enterprise, asOf);
    }
}
