package org.nishang.people;

import java.util.ArrayList;
import java.util.HashMap;
import org.nishang.common.Condition;
import org.nishang.common.SearchText;
import org.nishang.common.SurnameReadings;
import org.springframework.modulith.NamedInterface;

/** Whose name somebody looks for, as an SQL condition, for every list with a search box for people. */
@NamedInterface("api")
public final class PersonNameSql {

    private PersonNameSql() {}

    /**
     * A part of the name; of letters the beginning of the name, its pinyin or initials, with every reading of the
     * surname.
     *
     * @param i alias of table {@code person_identity}
     */
    public static Condition found(String i, SearchText search) {
        if (search.isEmpty()) {
            return Condition.TRUE;
        }
        return search.isLatin()
                ? spelled(i, search)
                : Condition.of("%s.name like :namePart", i).with("namePart", search.within());
    }

    private static Condition spelled(String i, SearchText search) {
        var ways = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        ways.add(
                "%1$s.name_initials like :nameLetters or %1$s.name_letters like :nameLetters or %1$s.name like :nameStart"
                        .formatted(i));
        values.put("nameLetters", search.lettersStart());
        values.put("nameStart", search.start());
        for (SurnameReadings.Kept kept : SurnameReadings.of(search.letters())) {
            int n = ways.size();
            ways.add("%1$s.name like :surname%2$d and %1$s.%3$s like :spelled%2$d"
                    .formatted(i, n, kept.letters().isEmpty() ? "name_initials" : "name_letters"));
            values.put("surname" + n, kept.surname() + "%");
            values.put("spelled" + n, kept.letters() + kept.initials() + "%");
        }
        return Condition.of("(" + String.join(" or ", ways) + ")").with(values);
    }
}
