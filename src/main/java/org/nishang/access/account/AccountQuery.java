package org.nishang.access.account;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;
import org.nishang.identity.AccountRole;

/**
 * Which accounts a list shows.
 *
 * @param text a part of the username or the name, the person's name in letters or characters; a whole document number,
 *     its last four characters, a whole mobile number; empty = all
 * @param role that it has, had or will have; {@code null} = any
 */
public record AccountQuery(
        String text, @Nullable AccountRole role, Reach reach, Use use, LastSeen seen, boolean doubles) {

    /** Of a person: those who have several accounts. */
    public static final String SEVERAL = "SEVERAL";

    public static final AccountQuery ALL = new AccountQuery("", null, Reach.ANY, Use.ANY, LastSeen.ANY, false);

    /** What an account sees. */
    public enum Reach {
        ANY,
        EVERYTHING,
        REGION,
        ENTERPRISE,
        /** Nothing but the own records. */
        OWN
    }

    /** Whether it can be used. */
    public enum Use {
        /** In use or disabled. */
        KEPT,
        ACTIVE,
        /** In use, but the owner has not chosen a password. */
        WAITING,
        /** The same, and nobody has a slip for it that is still good. */
        UNINVITED,
        DISABLED,
        ENDED,
        ANY
    }

    /** For how long nobody has signed in with an account in use; a new one counts from its first day. */
    public enum LastSeen {
        ANY(0),
        DAYS_30(30),
        DAYS_90(90),
        DAYS_180(180),
        DAYS_365(365),
        NEVER(0);

        private final int days;

        LastSeen(int days) {
            this.days = days;
        }

        public int days() {
            return days;
        }
    }

    public AccountQuery {
        text = NameText.settled(text);
    }

    public AccountQuery searching(String words) {
        return new AccountQuery(words, role, reach, use, seen, doubles);
    }

    public AccountQuery with(Use wanted) {
        return new AccountQuery(text, role, reach, wanted, seen, doubles);
    }

    /**
     * As an address has it; what it does not say is the first of each.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood
     */
    public static AccountQuery of(Map<String, String> address) {
        Inputs.refuseOthers(address.keySet(), Set.of("q", "role", "reach", "use", "seen", "person"));
        return new AccountQuery(
                address.getOrDefault("q", ""),
                Inputs.constant("role", address.get("role"), AccountRole.class).orElse(null),
                Inputs.constant("reach", address.get("reach"), Reach.class).orElse(Reach.ANY),
                Inputs.constant("use", address.get("use"), Use.class).orElse(Use.KEPT),
                Inputs.constant("seen", address.get("seen"), LastSeen.class).orElse(LastSeen.ANY),
                Inputs.choice("person", address.get("person"), Set.of(SEVERAL), one -> one)
                        .isPresent());
    }
}
