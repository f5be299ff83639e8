package org.nishang.certificate.file;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.platform.database.BatchWriter;

/**
 * A certificate as its register's file has it.
 *
 * @param renews the earlier certificate
 * @param suspension the latest; null = none
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
        @Nullable Suspended suspension)
        implements Recorded {

    /** Days without effect, {@code [from, to)}. */
    record Suspended(LocalDate from, @Nullable LocalDate to) {

        /** Whether this one comes after the other is over, and so does not correct it. */
        boolean follows(Suspended other) {
            return other.to != null && !from.isBefore(other.to);
        }
    }

    /** Whether the paper says the same. */
    boolean saysLike(CertificateLine other) {
        return person.equals(other.person)
                && role.equals(other.role)
                && issuedOn.equals(other.issuedOn)
                && lastDay.equals(other.lastDay);
    }

    boolean isSuspendedLike(CertificateLine other) {
        return Objects.equals(suspension, other.suspension);
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(person, role, issuedOn, lastDay, renews, revokedOn, from(), to());
    }

    CertificateLine before(Packed packed) {
        @Nullable LocalDate from = packed.dateOrNull(6);
        return new CertificateLine(
                id,
                number,
                UUID.fromString(packed.text(0)),
                packed.text(1),
                packed.date(2),
                packed.date(3),
                packed.optional(4).map(UUID::fromString).orElse(null),
                packed.dateOrNull(5),
                from == null ? null : new Suspended(from, packed.dateOrNull(7)));
    }

    private @Nullable LocalDate from() {
        return suspension == null ? null : suspension.from();
    }

    private @Nullable LocalDate to() {
        return suspension == null ? null : suspension.to();
    }
}
