package org.nishang.identity.password;

import java.util.stream.Stream;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * What an account asks of its password.
 *
 * @param least how many characters it has at the least
 * @param kinds of the four kinds of characters: small letters, capitals, digits, signs
 * @param strength at the least
 */
public record PasswordPolicy(int least, int kinds, PasswordStrength strength) {

    public static final PasswordPolicy ORDINARY = new PasswordPolicy(8, 3, PasswordStrength.GOOD);
    public static final PasswordPolicy ADMINISTRATOR = new PasswordPolicy(12, 3, PasswordStrength.GOOD);

    /** The present one and those before it that may not be taken again. */
    public static final int NOT_AGAIN = 5;

    /** @throws Refusal {@code identity.password.…} */
    public void check(String password, PasswordOwner owner) {
        if (password.length() < least) {
            throw refused("short", least);
        }
        if (!PasswordLength.holds(password)) {
            throw refused("long", PasswordLength.MOST_BYTES);
        }
        if (kindsOf(password) < kinds) {
            throw refused("kinds");
        }
        if (owner.isNamedIn(password)) {
            throw refused("contains-name");
        }
        if (PasswordStrength.of(password, owner).compareTo(strength) < 0) {
            throw refused("weak");
        }
    }

    private static long kindsOf(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }

    private static Refusal refused(String why, Object... arguments) {
        return new Refusal("identity.password." + why, arguments).at(FieldName.WANTED_PASSWORD);
    }

    /** How strong it is, for who is still typing. */
    public static PasswordStrength strength(String password, PasswordOwner owner) {
        return PasswordStrength.of(
                PasswordLength.holds(password) ? password : password.substring(0, PasswordLength.MOST_BYTES / 3),
                owner);
    }
}
