package org.nishang.privacy;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** What people were told, and what they agreed to. */
@Component
class WatchedPrivacy implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                        "privacy_notice",
                        "number",
                        "state,effective_on,text_zh,text_en,edited_by,edited_at,published_by,published_at,version"),
                WatchedTable.of("privacy_form", "form_id,number", "kind,title,fields,written_by,written_at"),
                WatchedTable.of("privacy_notice_seen", "account_id,number", "seen_at"),
                WatchedTable.of("privacy_consent", "person_id,kind,said_at", "given,number,said_by"),
                WatchedTable.of(
                        "privacy_request",
                        "request_id",
                        "person_id,kind,words,way,asked_by,asked_at,due_on,state,proposed_by,answer,answered_by,answered_at,version"),
                WatchedTable.of("erased_person", "person_id", "number,request_id,erased_by,erased_at"),
                WatchedTable.of("retention_period", "kind", "days,decided_by,decided_at"));
    }
}
