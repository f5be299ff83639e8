package org.nishang.learning.nomination;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.RowMapper;

/** An open nomination as its register's file has it; which of the open states it is in does not matter there. */
record NominationLine(
        UUID id, UUID person, String programme, @Nullable UUID session) implements Recorded {

    /** To be completed by a condition on {@code nomination n}. */
    static final String SELECT =
            "select n.nomination_id, n.person_id, n.programme, n.session_id from nomination n where n.open_key is not null and %s";

    static final RowMapper<NominationLine> ROW = (row, n) -> new NominationLine(
            Rows.uuid(row, "nomination_id"),
            Rows.uuid(row, "person_id"),
            row.getString("programme"),
            Rows.optionalUuid(row, "session_id").orElse(null));

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(person, programme, session);
    }
}
