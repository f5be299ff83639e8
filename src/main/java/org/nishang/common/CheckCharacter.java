package org.nishang.common;

/** Check characters of ISO 7064. */
public final class CheckCharacter {

    private CheckCharacter() {}

    /**
     * ISO 7064 MOD 11-2 over digits, as in resident ID numbers and certificate numbers.
     *
     * @param digits only {@code 0}–{@code 9}
     * @return {@code 0}–{@code 9} or {@code X}
     */
    public static char mod11Two(CharSequence digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit: " + digits);
            }
            product = (product + digit) * 2 % 11;
        }
        int check = (12 - product) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
