package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.NameText;
import org.nishang.common.TrainingRole;

/**
 * What to list of the register.
 *
 * @param asOf the day whose state and employment count
 * @param search part of a name, pinyin or its initials, the beginning of a number, the last four characters of a
 *     document; empty = all
 * @param expiringWithin days after {@code asOf}; only valid and not renewed
 * @param region the beginning of a region's code, by the holder's employment that day; empty = all
 */
public record RegisterFilter(
        LocalDate asOf,
        String search,
        Optional<TrainingRole> role,
        Optional<CertificateStatus> status,
        Optional<Integer> expiringWithin,
        String region) {

    public RegisterFilter {
        search = NameText.settled(search);
        if (!region.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException("region: " + region);
        }
    }
}
