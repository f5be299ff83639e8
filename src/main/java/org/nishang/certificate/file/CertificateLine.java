package org.nishang.certificate.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;

/**
 * A certificate as its register's file has it.
 *
 * @param renews the earlier certificate
 * @param suspensions in the order of their days, without a day in common
 */
record CertificateLine(
        UUID id,
        String number,
        UUID person,
        String role,
        LocalDate issuedOn,
        LocalDate lastDay,
        @Nullable UUID renews,
        @Nullable LocalDate revokedOn,
        List<Suspended> suspensions)
        implements Recorded {

    /** Whether the paper says the same. */
    boolean saysLike(CertificateLine other) {
        return person.equals(other.person)
                && role.equals(other.role)
                && issuedOn.equals(other.issuedOn)
                && lastDay.equals(other.lastDay);
    }

    boolean isSuspendedLike(CertificateLine other) {
        return suspensions.equals(other.suspensions);
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        var facts = new ArrayList<@Nullable Object>(Arrays.asList(
                person, role, issuedOn, lastDay, renews, revokedOn, latest(Suspended::from), latest(Suspended::to)));
        // Behind what every line has, so that lines without it are told from each other as ever.
        if (suspensions.size() > 1) {
            facts.add(SuspensionText.of(earlier()));
        }
        return facts.toArray();
    }

    /** All but the latest. */
    List<Suspended> earlier() {
        return suspensions.isEmpty() ? List.of() : suspensions.subList(0, suspensions.size() - 1);
    }

    Optional<Suspended> suspension() {
        return suspensions.isEmpty() ? Optional.empty() : Optional.of(suspensions.getLast());
    }

    CertificateLine before(Packed packed) {
        var periods = new ArrayList<Suspended>();
        if (packed.parts().size() > 8) {
            periods.addAll(SuspensionText.read(packed.text(8)));
        }
        packed.optional(6).ifPresent(from -> periods.add(new Suspended(packed.date(6), packed.dateOrNull(7))));
        return new CertificateLine(
                id,
                number,
                UUID.fromString(packed.text(0)),
                packed.text(1),
                packed.date(2),
                packed.date(3),
                packed.optional(4).map(UUID::fromString).orElse(null),
                packed.dateOrNull(5),
                List.copyOf(periods));
    }

    private @Nullable LocalDate latest(Function<Suspended, @Nullable LocalDate> day) {
        return suspensions.isEmpty() ? null : day.apply(suspensions.getLast());
    }
}
