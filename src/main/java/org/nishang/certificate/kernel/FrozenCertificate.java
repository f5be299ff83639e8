package org.nishang.certificate.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the paper of a certificate says, as it was on the day of issue; kept as JSON in
 * {@code certificate_document.frozen} and never changed, whatever becomes of the person, the enterprise or the
 * programme.
 *
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 * @param enterprise who employed the holder that day, several joined by 、; null = nobody
 * @param titleZh the programme
 * @param role {@code D} or {@code A}
 * @param creditHours of 45 minutes; null = not recorded
 * @param score of 100, as printed, e.g. {@code 92.5}; null = not recorded
 * @param number the machine form, e.g. {@code JFP-A-2026-000123-6}
 * @param displayNumber e.g. {@code 嘉纺培证字〔2026〕第000123号}
 * @param lastDay last valid day, inclusive
 */
@NamedInterface("api")
public record FrozenCertificate(
        String holder,
        int sex,
        String documentMasked,
        String documentLast4,
        @Nullable String enterprise,
        String titleZh,
        String titleEn,
        String role,
        @Nullable BigDecimal creditHours,
        @Nullable String score,
        String number,
        String displayNumber,
        LocalDate issuedOn,
        LocalDate lastDay,
        String issuerZh,
        String issuerEn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FrozenCertificate {
        TrainingRole.of(role);
        if (lastDay.isBefore(issuedOn)) {
            throw new IllegalArgumentException(number + " ends before it begins");
        }
    }

    /** Reads what {@link #json} wrote. */
    public static FrozenCertificate of(String json) {
        return JSON.readValue(json, FrozenCertificate.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** As printed; — where they are not recorded. */
    public String creditHoursText() {
        return creditHours == null ? "—" : creditHours.stripTrailingZeros().toPlainString();
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }

    public Text issuer() {
        return new Text(issuerZh, issuerEn);
    }

    public TrainingRole trainingRole() {
        return TrainingRole.of(role);
    }
}
