package org.nishang.access.activation;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** By which codes somebody gets in. */
@Component
class WatchedCodes implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                        "activation_code",
                        "code_id",
                        "code_hash:hex,person_id,given_by,given_at,expires_at,voided_at,used_at,account_id,version,opens_account"));
    }
}
