package org.nishang.regulation;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Regulations and the facts that lessons and items rest on. */
@Component
class WatchedRegulations implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("regulation", "code", "title_zh,title_en,issuer_zh,issuer_en"),
                WatchedTable.of("regulation_edition", "code", "regulation,valid_from,valid_to"),
                WatchedTable.of(
                        "fact",
                        "fact_id",
                        "edition,clause_zh,clause_en,statement_zh,statement_en,valid_from,valid_to"));
    }
}
