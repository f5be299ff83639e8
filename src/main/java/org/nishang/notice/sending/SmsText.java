package org.nishang.notice.sending;

/**
 * A message as phones take it: whole sentences without links, as many as have room.
 *
 * @param segments that it is sent and paid as
 * @see <a href="https://www.3gpp.org/dynareport/23040.htm">3GPP TS 23.040, concatenated short messages</a>
 */
record SmsText(String text, int segments) {

    /** Characters (UTF-16) of a message of its own, and of each segment where there are several. */
    private static final int ALONE = 70;

    private static final int TOGETHER = 67;

    static SmsText of(Letter letter, String sign, int mostSegments) {
        String begin = "【" + sign + "】";
        var text = new StringBuilder(begin);
        int said = 0;
        for (Letter.Line line : letter.lines()) {
            if (segments(text + line.sentence() + rest(letter, said + 1)) > mostSegments) {
                break;
            }
            text.append(line.sentence());
            said++;
        }
        if (said == 0) {
            // Not even the first sentence: what it is about.
            text.append(letter.lines().getFirst().name());
        }
        text.append(rest(letter, Math.max(said, 1)));
        return new SmsText(text.toString(), segments(text.toString()));
    }

    /** How many further notices there are, where there are some: (+3). */
    private static String rest(Letter letter, int said) {
        int rest = letter.lines().size() + letter.more() - said;
        return rest == 0 ? "" : "(+" + rest + ")";
    }

    static int segments(String text) {
        return text.length() <= ALONE ? 1 : (text.length() + TOGETHER - 1) / TOGETHER;
    }
}
