package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.Inputs;
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

    /** Days within which one can ask what expires. */
    public static final List<Integer> EXPIRING = List.of(30, 60, 90);

    public RegisterFilter {
        search = NameText.settled(search);
        if (!region.matches("[0-9]{0,6}")) {
            throw new IllegalArgumentException("region: " + region);
        }
    }

    /**
     * As the address of the register has it: {@code ?q=&role=A&state=VALID&expiring=30&region=3304&asOf=2026-11-24}.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where it says what is not understood
     */
    public static RegisterFilter of(Map<String, String> parameters, LocalDate today) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("asOf", "q", "role", "state", "expiring", "region"));
        return new RegisterFilter(
                Inputs.day("asOf", parameters.get("asOf")).orElse(today),
                parameters.getOrDefault("q", ""),
                Inputs.role(parameters.get("role")),
                Inputs.constant("state", parameters.get("state"), CertificateStatus.class),
                Inputs.choice("expiring", parameters.get("expiring"), EXPIRING, String::valueOf),
                Inputs.regionPrefix(parameters.get("region")));
    }

    /** As {@link #of} reads it; today is left out, so that a link kept for later asks about its own day. */
    public Map<String, String> parameters(LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        if (!search.isEmpty()) {
            values.put("q", search);
        }
        role.ifPresent(only -> values.put("role", only.code()));
        status.ifPresent(only -> values.put("state", only.name()));
        expiringWithin.ifPresent(days -> values.put("expiring", String.valueOf(days)));
        if (!region.isEmpty()) {
            values.put("region", region);
        }
        if (!asOf.equals(today)) {
            values.put("asOf", asOf.toString());
        }
        return values;
    }

    /** In which order the register stands where nobody chose one. */
    public CertificateRegister.Order usualOrder() {
        return expiringWithin.isPresent() ? CertificateRegister.Order.LAST_DAY : CertificateRegister.Order.ISSUED;
    }
}
