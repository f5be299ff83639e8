package org.nishang.approval;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Who proposed what, and who agreed. */
@Component
class WatchedApproval implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(WatchedTable.of(
                        "proposal",
                        "proposal_id",
                        "kind,act,subject,content,proposed_by,proposed_at,state,decided_by,decided_at,version")
                .called("concat_ws(' ', t.kind, t.subject)"));
    }
}
