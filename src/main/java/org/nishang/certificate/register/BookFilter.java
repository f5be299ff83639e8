package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;

/**
 * What to list of a book.
 *
 * @param from and {@code to}: the days of the entries, both inclusive
 * @param kind one of the book's; another one lists nothing
 */
public record BookFilter(
        CertificateBook book, LocalDate from, LocalDate to, Optional<TrainingRole> role, Optional<EntryKind> kind) {

    public BookFilter {
        Inputs.refuseReversed(from, to);
    }

    /**
     * The filter as an address has it: {@code from}, {@code to}, {@code role}, {@code kind}; from the first of the year
     * to today where it says nothing.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where it says what is not understood
     */
    public static BookFilter of(CertificateBook book, Map<String, String> parameters, LocalDate today) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("from", "to", "role", "kind"));
        LocalDate to = Inputs.day("to", parameters.get("to")).orElse(today);
        return new BookFilter(
                book,
                Inputs.day("from", parameters.get("from")).orElse(to.withDayOfYear(1)),
                to,
                Inputs.role(parameters.get("role")),
                Inputs.choice("kind", parameters.get("kind"), book.kinds(), EntryKind::name));
    }

    /** As {@link #of} reads it; what it takes for granted is left out. */
    public Map<String, String> parameters(LocalDate today) {
        var parameters = new LinkedHashMap<String, String>();
        if (!from.equals(to.withDayOfYear(1))) {
            parameters.put("from", from.toString());
        }
        if (!to.equals(today)) {
            parameters.put("to", to.toString());
        }
        role.ifPresent(only -> parameters.put("role", only.code()));
        kind.ifPresent(only -> parameters.put("kind", only.name()));
        return parameters;
    }
}
