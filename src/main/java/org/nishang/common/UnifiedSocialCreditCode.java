package org.nishang.common;

/**
 * A unified social credit code 统一社会信用代码 (GB 32100-2015), 18 characters with right check characters at 17 (GB 11714) and
 * 18. As in {@link PlainCode}.
 */
public record UnifiedSocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public UnifiedSocialCreditCode {
        value = PlainCode.of(value);
        if (value.length() != 18) {
            throw new Refusal("common.uscc.length", value.length()).at(FieldName.USCC);
        }
        if (!value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new Refusal("common.uscc.characters").at(FieldName.USCC);
        }
        if (organisationCheck(value.substring(8, 16)) != value.charAt(16)
                || check(value.substring(0, 17)) != value.charAt(17)) {
            throw new Refusal("common.uscc.check-character").at(FieldName.USCC);
        }
    }

    /** The character at 18 for the first 17: weights 3^(i-1) mod 31 (GB 32100-2015). */
    public static char check(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The character at 17 for the eight before it (GB 11714). */
    public static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
