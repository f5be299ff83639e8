package org.nishang.identity;

import java.util.Set;
import java.util.stream.Stream;
import org.nishang.common.Refusal;
import org.nishang.identity.signin.PasswordLength;

/** At least 8 characters, 12 for administrators, of three of four kinds, and not the name. */
final class PasswordRules {

    private PasswordRules() {}

    static void check(String password, String username, Set<AccountRole> roles) {
        boolean administrator =
                roles.contains(AccountRole.SYSTEM_ADMINISTRATOR) || roles.contains(AccountRole.TRAINING_ADMINISTRATOR);
        int least = administrator ? 12 : 8;
        if (password.length() < least) {
            throw new Refusal("identity.password.short", least);
        }
        if (!PasswordLength.holds(password)) {
            throw new Refusal("identity.password.long", PasswordLength.MOST_BYTES);
        }
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (kinds < 3) {
            throw new Refusal("identity.password.kinds");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(username)) {
            throw new Refusal("identity.password.contains-name");
        }
    }
}
