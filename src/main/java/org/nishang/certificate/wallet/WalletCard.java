package org.nishang.certificate.wallet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;

/**
 * A certificate as its holder sees it.
 *
 * @param daysLeft whole days after today on which it is still valid; 0 on the last day, and when not valid
 * @param renewFrom first day of the renewal window
 * @param renewed whether a later certificate goes on from this one
 */
public record WalletCard(
        FrozenCertificate says,
        CertificateStatus status,
        long daysLeft,
        LocalDate renewFrom,
        boolean renewed,
        LocalDate today) {

    static WalletCard of(
            FrozenCertificate says, CertificateStatus status, int window, boolean renewed, LocalDate today) {
        return new WalletCard(
                says,
                status,
                status == CertificateStatus.VALID ? ChronoUnit.DAYS.between(today, says.lastDay()) : 0,
                says.lastDay().minusDays(window),
                renewed,
                today);
    }

    /** Valid, in its renewal window, and not renewed yet. */
    public boolean endsSoon() {
        return status == CertificateStatus.VALID && !renewed && !today.isBefore(renewFrom);
    }

    /** Issued in the last thirty days and valid. */
    public boolean isNew() {
        return status == CertificateStatus.VALID && says.issuedOn().plusDays(30).isAfter(today);
    }
}
