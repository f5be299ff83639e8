package org.nishang.people;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/**
 * People, who they are and where they work. A digest of what identifies somebody cannot be guessed: the sealed number
 * is part of it.
 */
@Component
class WatchedPeople implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("person", "person_id", "created_at"),
                WatchedTable.of(
                                "person_identity",
                                "person_id",
                                "name,name_pinyin,name_initials,sex,document_type,document_cipher:hex,document_hash:hex,document_masked,document_last4,mobile,version,merged_into,born_hash:hex,claimed_hash:hex")
                        .called("t.document_masked"),
                WatchedTable.of("person_merge", "gone", "into_id,merged_at,merged_by,reason"),
                WatchedTable.of("person_apart", "one_id,other_id", "decided_at,decided_by,reason"),
                WatchedTable.of(
                                "employment",
                                "employment_id",
                                "person_id,enterprise_id,posts,joined_on,left_on,version")
                        .withHistory()
                        .countedForStaffing("enterprise_id")
                        .called(
                                "concat_ws(' ', (select e.uscc from enterprise e where e.enterprise_id = t.enterprise_id), t.joined_on)"),
                WatchedTable.of("employment_post", "employment_id,from_date", "to_date,posts,recorded_by")
                        .withHistory());
    }
}
