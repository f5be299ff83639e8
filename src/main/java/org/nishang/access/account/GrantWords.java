package org.nishang.access.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.RoleGrant;

/** A role with its time, in the words of the screens. */
public final class GrantWords {

    /** Says a key in one language or in both. */
    @FunctionalInterface
    public interface Say<T> {
        T say(String key, Object... arguments);
    }

    private GrantWords() {}

    public static <T> T of(RoleGrant grant, Say<T> words) {
        T role = words.say("identity.role." + grant.role());
        @Nullable LocalDate from = grant.fromDay();
        @Nullable LocalDate until = grant.untilDay();
        if (from != null && until != null) {
            return words.say("access.grant.between", role, from.toString(), until.toString());
        }
        if (from != null) {
            return words.say("access.grant.from", role, from.toString());
        }
        return until == null ? role : words.say("access.grant.until", role, until.toString());
    }
}
