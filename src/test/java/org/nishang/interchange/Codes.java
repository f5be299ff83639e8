package org.nishang.interchange;

import org.nishang.common.CheckCharacter;
import org.nishang.common.UnifiedSocialCreditCode;

/** Codes with right check characters that neither the demo region nor anybody else has. */
public final class Codes {

    private Codes() {}

    /** A resident identity number of somebody born on 1 January 1990; women have even numbers. */
    public static String document(int number) {
        return documentOf("33049719900101", number);
    }

    /** @param beginning region and day of birth */
    static String documentOf(String beginning, int number) {
        String digits = beginning + "%03d".formatted(number);
        return digits + CheckCharacter.mod11Two(digits);
    }

    public static String uscc(int number) {
        String eight = "9%07d".formatted(number);
        String first = "91330482" + eight + UnifiedSocialCreditCode.organisationCheck(eight);
        return first + UnifiedSocialCreditCode.check(first);
    }

    public static String certificate(String role, int year, int sequence) {
        String digits = "%d%06d".formatted(year, sequence);
        return "JFP-%s-%d-%06d-%s".formatted(role, year, sequence, CheckCharacter.mod11Two(digits));
    }
}
