package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.rule.CertificationRule;

/**
 * All certificates of one role that a person was given until a day: what a new one goes on from, and what forbids it.
 */
public record Dossier(LocalDate day, List<Past> certificates) {

    /**
     * One of them.
     *
     * @param suspended on the day, or on its last day if that was before
     * @param renewed whether another one goes on from it
     * @param barMonths by the rule in force on the day of revocation
     */
    public record Past(
            CertificateId id,
            String number,
            LocalDate issuedOn,
            LocalDate lastDay,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate surrenderedOn,
            @Nullable LocalDate supersededOn,
            boolean suspended,
            boolean renewed,
            int barMonths) {

        /** Whether it is valid on the day, or was on its last day if that was before. */
        private boolean wasGood(LocalDate day) {
            LocalDate asked = day.isBefore(lastDay) ? day : lastDay;
            return !suspended
                    && isAfter(revokedOn, asked)
                    && isAfter(surrenderedOn, asked)
                    && isAfter(supersededOn, asked);
        }

        /** Whether nobody has decided that it ends before its last day. */
        public boolean isWhole() {
            return revokedOn == null && surrenderedOn == null && supersededOn == null;
        }

        private Optional<Bar> bar() {
            return Optional.ofNullable(revokedOn).map(since -> new Bar(since, since.plusMonths(barMonths)));
        }

        private static boolean isAfter(@Nullable LocalDate end, LocalDate day) {
            return end == null || end.isAfter(day);
        }
    }

    /** Since when nothing is issued, and from when on something is again. */
    public record Bar(LocalDate since, LocalDate until) {}

    public Dossier {
        certificates = List.copyOf(certificates);
    }

    /**
     * The certificate that a new one goes on from: valid on the day, or on its last day, not longer ago than the rule
     * allows; of several the one that lasts longest.
     */
    public Optional<Past> predecessor(CertificationRule rule) {
        return certificates.stream()
                .filter(past -> !day.isAfter(rule.closes(past.lastDay())))
                .filter(past -> past.wasGood(day))
                .max(Comparator.comparing(Past::lastDay).thenComparing(Past::issuedOn));
    }

    /**
     * The bar that follows from revocations. One that is decided and begins later bars already, else a renewal would
     * outlive it.
     */
    public Optional<Bar> bar() {
        return certificates.stream()
                .filter(past -> past.barMonths() > 0)
                .flatMap(past -> past.bar().stream())
                .filter(bar -> bar.until().isAfter(day))
                .max(Comparator.comparing(Bar::until));
    }
}
