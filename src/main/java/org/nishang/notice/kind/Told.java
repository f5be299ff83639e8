package org.nishang.notice.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one notice says, before it is put into words.
 *
 * @param person the name; empty where it is about nobody, or the name is not there any more
 * @param enterprise the name
 * @param values of the kind's facts, in their order
 */
public record Told(
        NoticeKind kind,
        Audience audience,
        Optional<String> person,
        Optional<String> enterprise,
        LocalDate day,
        List<String> values) {

    public Told {
        kind.check(values);
        values = List.copyOf(values);
    }

    /** Where it is looked at, below the portal's address. */
    public String path() {
        return kind.path(audience, values);
    }
}
