package org.nishang.platform.setting;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** What was confirmed by whom. */
@Component
class WatchedSettings implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(WatchedTable.of("confirmed_setting", "name,number", "content,confirmed_by,confirmed_at")
                .called("t.name"));
    }
}
