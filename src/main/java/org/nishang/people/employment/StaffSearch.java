package org.nishang.people.employment;

import java.text.Normalizer;
import java.util.Locale;
import org.nishang.common.Condition;
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
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return Condition.TRUE;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.matches("[0-9]{17}[0-9X]")) {
            return Condition.of(
                            // Also a document under which the person was registered a second time, and who only claims
                            // it.
                            "i.person_id in (select coalesce(g.merged_into, g.person_id) from person_identity g where g.document_hash = :hash or g.claimed_hash = :hash)")
                    .with("hash", PersonIdentity.hash(secrets, upper));
        }
        if (upper.matches("[0-9]{3}[0-9X]")) {
            return Condition.of("i.document_last4 = :last4").with("last4", upper);
        }
        if (text.matches("1[0-9]{10}")) {
            return Condition.of("i.mobile = :mobile").with("mobile", text);
        }
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        if (text.matches("[A-Za-z' ]+")) {
            return Condition.of("(i.name_initials like :start or i.name_pinyin like :start or i.name like :start)")
                    .with("start", literal + "%");
        }
        return Condition.of("i.name like :part").with("part", "%" + literal + "%");
    }
}
