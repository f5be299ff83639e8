package org.nishang.cpd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;

/**
 * Continuing education as somebody records it.
 *
 * @param role of the certificate that it is for
 * @param hours credit hours; 0 of an audit
 * @param audited the enterprise that was audited; empty unless it is an audit
 * @param evidence an address or a description; empty where a file says it all
 * @param corrects an accepted record whose place it takes
 */
public record NewCpd(
        TrainingRole role,
        CpdKind kind,
        LocalDate day,
        BigDecimal hours,
        String title,
        String audited,
        Optional<AuditPart> part,
        String evidence,
        Optional<EvidenceFile> file,
        Optional<UUID> corrects) {

    private static final int YEARS_BACK = 5;
    private static final BigDecimal MOST_HOURS = new BigDecimal(80);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_EVIDENCE = 500;

    public NewCpd {
        title = title.strip();
        audited = audited.strip();
        evidence = evidence.strip();
    }

    /** @throws Refusal {@code cpd.…} for what is missing or cannot be */
    void check(LocalDate today) {
        if (day.isAfter(today) || day.isBefore(today.minusYears(YEARS_BACK))) {
            throw new Refusal("cpd.day", today.minusYears(YEARS_BACK).toString()).at(FieldName.DAY);
        }
        length("title", title, LONGEST_TITLE);
        if (kind == CpdKind.AUDIT) {
            length("audited", audited, LONGEST_TITLE);
        }
        if ((kind == CpdKind.AUDIT) != part.isPresent() || (kind == CpdKind.AUDIT) == audited.isEmpty()) {
            throw new Refusal("cpd.audit-facts").at(FieldName.AUDITED);
        }
        checkHours();
        if (evidence.isEmpty() && file.isEmpty()) {
            throw new Refusal("cpd.no-evidence").at(FieldName.EVIDENCE);
        }
        if (evidence.length() > LONGEST_EVIDENCE) {
            throw new Refusal("cpd.evidence-long", LONGEST_EVIDENCE).at(FieldName.EVIDENCE);
        }
    }

    private void checkHours() {
        boolean sound = kind == CpdKind.AUDIT
                ? hours.signum() == 0
                : hours.stripTrailingZeros().scale() <= 1
                        && hours.compareTo(MOST_HOURS) <= 0
                        && (hours.signum() > 0 || hours.signum() == 0 && corrects.isPresent());
        if (!sound) {
            throw new Refusal("cpd.hours", MOST_HOURS).at(FieldName.HOURS);
        }
    }

    private static void length(String what, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new Refusal("cpd." + what + "-form", most);
        }
    }
}
