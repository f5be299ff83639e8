package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;

/**
 * What to list of a book.
 *
 * @param from and {@code to}: the days of the entries, both inclusive; turned round if need be
 * @param kind one of the book's; another one lists nothing
 */
public record BookFilter(
        CertificateBook book, LocalDate from, LocalDate to, Optional<TrainingRole> role, Optional<EntryKind> kind) {

    public BookFilter {
        if (to.isBefore(from)) {
            LocalDate first = to;
            to = from;
            from = first;
        }
    }

    /**
     * The filter as an address has it: {@code from}, {@code to}, {@code role}, {@code kind}; from the first of the year
     * to today where it says nothing; a word that is not understood restricts nothing.
     *
     * @throws org.nishang.common.Refusal {@code common.input.day}
     */
    public static BookFilter of(CertificateBook book, Map<String, String> parameters, LocalDate today) {
        return new BookFilter(
                book,
                Inputs.day("from", parameters.get("from")).orElse(today.withDayOfYear(1)),
                Inputs.day("to", parameters.get("to")).orElse(today),
                Arrays.stream(TrainingRole.values())
                        .filter(role -> role.code().equals(parameters.get("role")))
                        .findFirst(),
                book.kinds().stream()
                        .filter(kind -> kind.name().equals(parameters.get("kind")))
                        .findFirst());
    }

    /** As {@link #of} reads it; what it takes for granted is left out. */
    public Map<String, String> parameters(LocalDate today) {
        var parameters = new LinkedHashMap<String, String>();
        if (!from.equals(today.withDayOfYear(1))) {
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
