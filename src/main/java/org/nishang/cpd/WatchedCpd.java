package org.nishang.cpd;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Continuing education as it was recorded and decided. */
@Component
class WatchedCpd implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                                "cpd_record",
                                "cpd_id",
                                "person_id,role,kind,done_on,hours,title,audited,audit_part,evidence,corrects,recorded_by,recorded_at,state,reason,decided_by,decided_at")
                        .called("concat_ws(' ', t.kind, t.done_on)"),
                WatchedTable.of("cpd_evidence", "cpd_id", "name,media_type,size,sha256")
                        .called("t.name"));
    }
}
