package org.nishang.certificate.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.Inputs;

/**
 * The register's filter in its address: {@code ?q=&role=A&state=VALID&expiring=30&region=3304&asOf=2026-11-24}. What is
 * not understood is refused.
 */
public final class RegisterQuery {

    /** Days that one can ask for. */
    public static final List<Integer> EXPIRING = List.of(30, 60, 90);

    private RegisterQuery() {}

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

    /**
     * A day that the address names.
     *
     * @throws org.nishang.common.Refusal {@code common.input.day}
     */
    public static Optional<LocalDate> day(QueryParameters parameters, String name) {
        return Inputs.day(name, parameters.getSingleParameter(name).orElse(""));
    }
}
