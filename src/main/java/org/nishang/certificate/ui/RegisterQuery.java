package org.nishang.certificate.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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

    public static RegisterFilter read(QueryParameters parameters, LocalDate today) {
        Inputs.refuseOthers(
                parameters.getParameters().keySet(), Set.of("asOf", "q", "role", "state", "expiring", "region"));
        return new RegisterFilter(
                day(parameters, "asOf").orElse(today),
                value(parameters, "q"),
                Inputs.role(value(parameters, "role")),
                Inputs.constant("state", value(parameters, "state"), CertificateStatus.class),
                Inputs.choice("expiring", value(parameters, "expiring"), EXPIRING, String::valueOf),
                Inputs.regionPrefix(value(parameters, "region")));
    }

    /** Today is left out, so that a link kept for later asks about its own day. */
    public static QueryParameters write(RegisterFilter filter, LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        if (!filter.search().isEmpty()) {
            values.put("q", filter.search());
        }
        filter.role().ifPresent(role -> values.put("role", role.code()));
        filter.status().ifPresent(status -> values.put("state", status.name()));
        filter.expiringWithin().ifPresent(days -> values.put("expiring", String.valueOf(days)));
        if (!filter.region().isEmpty()) {
            values.put("region", filter.region());
        }
        if (!filter.asOf().equals(today)) {
            values.put("asOf", filter.asOf().toString());
        }
        return QueryParameters.simple(values);
    }

    /**
     * A day that the address names.
     *
     * @throws org.nishang.common.Refusal {@code common.input.day}
     */
    public static Optional<LocalDate> day(QueryParameters parameters, String name) {
        return Inputs.day(name, value(parameters, name));
    }

    private static String value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).orElse("");
    }
}
