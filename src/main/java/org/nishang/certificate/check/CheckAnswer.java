package org.nishang.certificate.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.FrozenCertificate;

/**
 * The answer of the public check to programs; all but the first three are null where nothing was found.
 *
 * @param title in Chinese; the reference language of the paper
 * @param mistyped true where the check character does not fit the number
 * @param numbers those that the form for people may stand for, where it is more than one
 */
record CheckAnswer(
        String status,
        Instant asOf,
        String number,
        @Nullable String holder,
        @Nullable String documentLast4,
        @Nullable String role,
        @Nullable String title,
        @Nullable String enterprise,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastDay,
        @Nullable String supersededBy,
        @Nullable String titleEn,
        @Nullable BigDecimal creditHours,
        @Nullable String displayNumber,
        @Nullable String issuer,
        @Nullable Boolean mistyped,
        @Nullable List<String> numbers) {

    static CheckAnswer of(CheckedCertificate found, Instant asOf) {
        FrozenCertificate says = found.says();
        return new CheckAnswer(
                found.status().publicWord(),
                asOf,
                says.number(),
                found.holder(),
                says.documentLast4(),
                says.role(),
                says.titleZh(),
                says.enterprise(),
                says.issuedOn(),
                says.lastDay(),
                found.supersededBy().orElse(null),
                says.titleEn(),
                says.creditHours(),
                says.displayNumber(),
                says.issuerZh(),
                null,
                null);
    }

    static CheckAnswer nothing(String number, Instant asOf) {
        return nothing(number, asOf, null, null);
    }

    static CheckAnswer mistyped(String number, Instant asOf) {
        return nothing(number, asOf, true, null);
    }

    static CheckAnswer several(String number, Instant asOf, List<CheckedCertificate> found) {
        return nothing(
                number,
                asOf,
                null,
                found.stream().map(one -> one.says().number()).toList());
    }

    private static CheckAnswer nothing(
            String number, Instant asOf, @Nullable Boolean mistyped, @Nullable List<String> numbers) {
        return new CheckAnswer(
                "NOT_FOUND",
                asOf,
                number,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                mistyped,
                numbers);
    }
}
