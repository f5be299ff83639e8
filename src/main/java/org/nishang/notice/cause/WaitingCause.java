package org.nishang.notice.cause;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;

/**
 * A cause of which nobody has been told yet.
 *
 * @param actor the account that did it and is not told
 */
record WaitingCause(
        UUID id,
        NoticeKind kind,
        Set<Audience> audience,
        Optional<UUID> person,
        Optional<UUID> enterprise,
        String actor) {

    /** Whether contacts or the authority are told too. */
    boolean isToldBeyondThePerson() {
        return audience.contains(Audience.CONTACT) || audience.contains(Audience.AUTHORITY);
    }

    static Set<Audience> audience(String stored) {
        var all = EnumSet.noneOf(Audience.class);
        for (String one : stored.split(",", -1)) {
            all.add(Audience.valueOf(one));
        }
        return all;
    }
}
