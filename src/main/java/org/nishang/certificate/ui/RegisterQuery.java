package org.nishang.certificate.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.Inputs;
import org.nishang.common.NumberText;
import org.nishang.common.TrainingRole;

/**
 * The register's filter in its address: {@code ?q=&role=A&state=VALID&expiring=30&region=3304&asOf=2026-11-24}. A word
 * that is not understood is left out, a day is refused.
 */
public final class RegisterQuery {

    /** Days that one can ask for. */
    public static final List<Integer> EXPIRING = List.of(30, 60, 90);

    private RegisterQuery() {}

    public static RegisterFilter read(QueryParameters parameters, LocalDate today) {
        return new RegisterFilter(
                day(parameters, "asOf").orElse(today),
                value(parameters, "q").orElse(""),
                value(parameters, "role").flatMap(RegisterQuery::role),
                value(parameters, "state").flatMap(RegisterQuery::status),
                value(parameters, "expiring").flatMap(NumberText::whole).filter(days -> days >= 0 && days < 10_000),
                value(parameters, "region")
                        .filter(code -> code.matches("[0-9]{2,6}"))
                        .orElse(""));
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
        return Inputs.day(name, value(parameters, name).orElse(""));
    }

    private static Optional<String> value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<TrainingRole> role(String code) {
        return Arrays.stream(TrainingRole.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    private static Optional<CertificateStatus> status(String name) {
        return Arrays.stream(CertificateStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
