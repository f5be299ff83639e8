package org.nishang.access.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.OpenDays;
import org.nishang.identity.RoleGrant;

/** A role, or what is seen, with its time, in the words of the screens. */
public final class GrantWords {

    /** Says a key in one language or in both. */
    @FunctionalInterface
    public interface Say<T> {
        T say(String key, Object... arguments);
    }

    private GrantWords() {}

    public static <T> T of(RoleGrant grant, Say<T> words) {
        return of(words.say("identity.role." + grant.role()), new OpenDays(grant.fromDay(), grant.untilDay()), words);
    }

    static <T> T of(T role, OpenDays days, Say<T> words) {
        @Nullable LocalDate from = days.first();
        @Nullable LocalDate until = days.last();
        if (from != null && until != null) {
            return words.say("access.grant.between", role, from.toString(), until.toString());
        }
        if (from != null) {
            return words.say("access.grant.from", role, from.toString());
        }
        return until == null ? role : words.say("access.grant.until", role, until.toString());
    }
}
