package org.nishang.notice.reach;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/**
 * An address to which a code was sent and that becomes somebody's own when the code comes back.
 *
 * @param until the last moment for it
 * @param tries how many wrong codes came
 */
record PendingAddress(byte[] codeHash, Instant until, int tries) {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    /** Between two codes, so that nobody's mailbox is filled. */
    static final Duration PAUSE = Duration.ofMinutes(2);

    private static final int MOST_TRIES = 5;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9.-]{1,185}\\.[A-Za-z]{2,}");

    /**
     * @return the address without blanks around it
     * @throws Refusal {@code notice.mail.form}
     */
    static String sound(String typed) {
        String address = typed.strip();
        if (!FORM.matcher(address).matches() || address.contains("..")) {
            throw new Refusal("notice.mail.form").at(FieldName.MAIL);
        }
        return address;
    }

    /** @throws Refusal {@code notice.mail.too-soon} while the last code is young */
    void checkPause(Instant now) {
        if (now.isBefore(until.minus(GOOD_FOR).plus(PAUSE))) {
            throw new Refusal("notice.mail.too-soon", PAUSE.toMinutes()).at(FieldName.MAIL);
        }
    }

    /**
     * @return whether it is the code
     * @throws Refusal {@code notice.code.over} when it came too late or too many were wrong
     */
    boolean isIt(byte[] hash, Instant now) {
        if (now.isAfter(until) || tries >= MOST_TRIES) {
            throw new Refusal("notice.code.over").at(FieldName.CODE);
        }
        return MessageDigest.isEqual(codeHash, hash);
    }
}
