package org.nishang.common;

/**
 * Why somebody does something, as they write it: how long it must be and what is said if it is not.
 *
 * @param missing key of the refusal where it is too short
 * @param tooLong key of the refusal where it is too long
 * @param says what the refusals are told about the bounds
 */
public record Reason(int least, int most, String missing, String tooLong, Says says) {

    /** Arguments of the refusals. */
    public enum Says {
        /** The most characters, whatever is wrong. */
        MOST,
        /** The fewest and the most. */
        BOTH,
        /** The most where there are too many, else nothing. */
        MOST_IF_TOO_LONG
    }

    /** The refusal is told the most characters. */
    public static Reason within(int least, int most, String key) {
        return new Reason(least, most, key, key, Says.MOST);
    }

    /** The refusal is told the fewest characters and the most. */
    public static Reason between(int least, int most, String key) {
        return new Reason(least, most, key, key, Says.BOTH);
    }

    /** Anything at all; the second refusal is told the most characters. */
    public static Reason upTo(int most, String missing, String tooLong) {
        return new Reason(1, most, missing, tooLong, Says.MOST_IF_TOO_LONG);
    }

    /**
     * @return the text without blanks around it
     * @throws Refusal with the key and the bounds
     */
    public String of(String text) {
        String words = text.strip();
        if (words.length() < least) {
            throw refusal(missing, false);
        }
        if (words.length() > most) {
            throw refusal(tooLong, true);
        }
        return words;
    }

    private Refusal refusal(String key, boolean isTooLong) {
        var refusal = switch (says) {
            case MOST -> new Refusal(key, most);
            case BOTH -> new Refusal(key, least, most);
            case MOST_IF_TOO_LONG -> isTooLong ? new Refusal(key, most) : new Refusal(key);
        };
        return refusal.at(FieldName.REASON);
    }
}
