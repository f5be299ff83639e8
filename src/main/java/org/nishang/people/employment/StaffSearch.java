package org.nishang.people.employment;

import java.util.List;
import java.util.Optional;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.people.PersonNameSql;
import org.nishang.people.person.Mobile;
import org.nishang.people.person.PersonIdentity;
import org.nishang.platform.Secrets;
import org.springframework.modulith.NamedInterface;

/** What a search box means: a document number is found whole only, by its keyed hash. */
@NamedInterface("api")
public final class StaffSearch {

    private StaffSearch() {}

    /**
     * A condition on {@code person_identity i}.
     *
     * @param typed empty = everybody
     */
    public static Condition of(String typed, Secrets secrets) {
        var search = SearchText.of(typed);
        return number(typed, search, secrets).orElseGet(() -> PersonNameSql.found("i", search));
    }

    /** The same in steps, each of which an index answers; nobody is called by digits. */
    static List<Condition> narrowFirst(String typed, Secrets secrets) {
        var search = SearchText.of(typed);
        var number = number(typed, search, secrets);
        if (number.isPresent() || search.name().chars().anyMatch(Character::isDigit)) {
            return number.stream().toList();
        }
        var same = Condition.of("i.name = :same").with("same", search.name());
        return search.isLatin()
                ? List.of(same, PersonNameSql.found("i", search))
                : List.of(
                        same,
                        Condition.of("i.name like :start").with("start", search.start()),
                        // The limit keeps it a query of its own, which reads the index of names and no rows.
                        Condition.of(
                                        "i.person_id in (select w.person_id from (select n.person_id from person_identity n where n.name like :part limit 1000000) w)")
                                .with("part", search.within()));
    }

    private static Optional<Condition> number(String typed, SearchText search, Secrets secrets) {
        if (search.code().matches("[0-9]{17}[0-9X]")) {
            // Also a document under which the person was registered a second time, and who only claims it.
            return Optional.of(Condition.of(
                            "i.person_id in (select coalesce(g.merged_into, g.person_id) from person_identity g where g.document_hash = :hash or g.claimed_hash = :hash)")
                    .with("hash", PersonIdentity.hash(secrets, search.code())));
        }
        if (search.code().matches("[0-9]{3}[0-9X]")) {
            return Optional.of(Condition.of("i.document_last4 = :last4").with("last4", search.code()));
        }
        return Mobile.find(typed)
                .map(mobile -> Condition.of("i.mobile = :mobile").with("mobile", mobile));
    }
}
