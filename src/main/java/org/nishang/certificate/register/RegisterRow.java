package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * One certificate of the register.
 *
 * @param holder the holder's name today
 * @param enterprises in scope that employ the holder on the day asked for, joined by 、
 */
public record RegisterRow(
        PersonId person,
        Optional<String> holder,
        Optional<String> documentMasked,
        Optional<String> enterprises,
        TrainingRole role,
        String number,
        LocalDate issuedOn,
        LocalDate lastDay,
        CertificateStatus status,
        boolean hasPaper) {}
