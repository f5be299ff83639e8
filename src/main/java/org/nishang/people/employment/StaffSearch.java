package org.nishang.people.employment;

import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.people.PersonNameSql;
import org.nishang.people.person.Mobile;
import org.nishang.people.person.PersonIdentity;
import org.nishang.platform.Secrets;

/** What a search box means: a document number is found whole only, by its keyed hash. */
final class StaffSearch {

    private StaffSearch() {}

    /**
     * A condition on {@code person_identity i}.
     *
     * @param typed empty = everybody
     */
    static Condition of(String typed, Secrets secrets) {
        var search = SearchText.of(typed);
        if (search.isEmpty()) {
            return Condition.TRUE;
        }
        if (search.code().matches("[0-9]{17}[0-9X]")) {
            return Condition.of(
                            // Also a document under which the person was registered a second time, and who only claims
                            // it.
                            "i.person_id in (select coalesce(g.merged_into, g.person_id) from person_identity g where g.document_hash = :hash or g.claimed_hash = :hash)")
                    .with("hash", PersonIdentity.hash(secrets, search.code()));
        }
        if (search.code().matches("[0-9]{3}[0-9X]")) {
            return Condition.of("i.document_last4 = :last4").with("last4", search.code());
        }
        return Mobile.find(typed)
                .map(mobile -> Condition.of("i.mobile = :mobile").with("mobile", mobile))
                .orElseGet(() -> PersonNameSql.found("i", search));
    }
}
