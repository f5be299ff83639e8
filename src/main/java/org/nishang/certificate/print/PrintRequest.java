package org.nishang.certificate.print;

import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;

/**
 * How often and why papers are printed.
 *
 * @param copies of each paper
 */
public record PrintRequest(int copies, String reason) {

    public static final int MOST_COPIES = 20;

    private static final Reason REASON =
            Reason.upTo(200, "certificate.act.reason-missing", "certificate.act.reason-long");

    public PrintRequest {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal("certificate.print.copies-wrong", MOST_COPIES).at(FieldName.COPIES);
        }
        reason = REASON.of(reason);
    }
}
