package org.nishang.certificate.check;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;

/**
 * What the public check finds.
 *
 * @param since the first day of a state other than valid or expired
 * @param supersededBy the number of the certificate that corrects this one
 * @param reissuedOn the last day on which a lost copy was replaced
 * @param signed with which key, and when; empty = not signed
 */
public record CheckedCertificate(
        FrozenCertificate says,
        CertificateStatus status,
        Optional<LocalDate> since,
        Optional<String> supersededBy,
        Optional<LocalDate> reissuedOn,
        Optional<Signed> signed) {

    /** A key and a day. */
    public record Signed(int key, LocalDate on) {}

    /** The holder's name with all but its ends hidden: {@code 张*}, {@code 李*明}. */
    public String holder() {
        return masked(says.holder());
    }

    public static String masked(String name) {
        int[] letters = name.codePoints().toArray();
        String first = Character.toString(letters[0]);
        return switch (letters.length) {
            case 1 -> "*";
            case 2 -> first + "*";
            default -> first + "*" + Character.toString(letters[letters.length - 1]);
        };
    }
}
