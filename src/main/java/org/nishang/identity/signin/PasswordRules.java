package org.nishang.identity.signin;

import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/** Long enough, of three of four kinds of characters, and not the name. */
public final class PasswordRules {

    private PasswordRules() {}

    /**
     * @param least how many characters it has at the least
     * @throws Refusal {@code identity.password.…}
     */
    public static void check(String password, String username, int least) {
        if (password.length() < least) {
            throw new Refusal("identity.password.short", least).at(FieldName.WANTED_PASSWORD);
        }
        if (!PasswordLength.holds(password)) {
            throw new Refusal("identity.password.long", PasswordLength.MOST_BYTES).at(FieldName.WANTED_PASSWORD);
        }
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
        if (kinds < 3) {
            throw new Refusal("identity.password.kinds").at(FieldName.WANTED_PASSWORD);
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(username)) {
            throw new Refusal("identity.password.contains-name").at(FieldName.WANTED_PASSWORD);
        }
    }
}
