package org.nishang.people.employment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.nishang.people.person.PersonIdentity;
import org.nishang.platform.Secrets;

/**
 * What a search box means: a document number is found whole only, by its keyed hash.
 *
 * @param sql a condition on {@code person_identity i}
 */
record StaffSearch(String sql, Map<String, Object> parameters) {

    static StaffSearch of(String typed, Secrets secrets) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new StaffSearch("(1 = 1)", Map.of());
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.matches("[0-9]{17}[0-9X]")) {
            return new StaffSearch(
                    // Also a document under which the person was registered a second time.
                    "i.person_id = (select coalesce(g.merged_into, g.person_id) from person_identity g where g.document_hash = :hash)",
                    Map.of("hash", PersonIdentity.hash(secrets, upper)));
        }
        if (upper.matches("[0-9]{3}[0-9X]")) {
            return new StaffSearch("i.document_last4 = :last4", Map.of("last4", upper));
        }
        if (text.matches("1[0-9]{10}")) {
            return new StaffSearch("i.mobile = :mobile", Map.of("mobile", text));
        }
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        if (text.matches("[A-Za-z' ]+")) {
            return new StaffSearch(
                    "(i.name_initials like :start or i.name_pinyin like :start or i.name like :start)",
                    Map.of("start", literal + "%"));
        }
        return new StaffSearch("i.name like :part", Map.of("part", "%" + literal + "%"));
    }
}
