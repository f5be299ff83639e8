package org.nishang.certificate.life;

import java.time.LocalDate;
import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;

/** What every act on a certificate must keep to, whatever it does. */
final class ActRules {

    /** Older days would move figures that were published and checks that were answered. */
    static final int DAYS_BACK = 30;

    /** What is decided further ahead is better decided then. */
    static final int DAYS_AHEAD = 90;

    private static final Reason REASON =
            Reason.upTo(200, "certificate.act.reason-missing", "certificate.act.reason-long");

    private ActRules() {}

    /** @return the reason without blanks around it */
    static String reason(String given) {
        return REASON.of(given);
    }

    static void day(LocalDate on, LocalDate issuedOn, LocalDate lastDay, LocalDate today) {
        if (on.isBefore(issuedOn)) {
            throw new Refusal("certificate.act.before-issue", issuedOn.toString()).at(FieldName.DAY);
        }
        if (on.isAfter(lastDay)) {
            throw new Refusal("certificate.act.after-last-day", lastDay.toString()).at(FieldName.DAY);
        }
        if (on.isBefore(today.minusDays(DAYS_BACK))) {
            throw new Refusal(
                    "certificate.act.too-far-back",
                    DAYS_BACK,
                    today.minusDays(DAYS_BACK).toString());
        }
        if (on.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new Refusal(
                    "certificate.act.too-far-ahead",
                    DAYS_AHEAD,
                    today.plusDays(DAYS_AHEAD).toString());
        }
    }
}
