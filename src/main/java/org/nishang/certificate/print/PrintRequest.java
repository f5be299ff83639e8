package org.nishang.certificate.print;

import org.nishang.common.Refusal;

/**
 * How often and why papers are printed.
 *
 * @param copies of each paper
 */
public record PrintRequest(int copies, String reason) {

    public static final int MOST_COPIES = 20;

    private static final int LONGEST_REASON = 200;

    public PrintRequest {
        reason = reason.strip();
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal("certificate.print.copies-wrong", MOST_COPIES);
        }
        if (reason.isEmpty()) {
            throw new Refusal("certificate.act.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("certificate.act.reason-long", LONGEST_REASON);
        }
    }
}
