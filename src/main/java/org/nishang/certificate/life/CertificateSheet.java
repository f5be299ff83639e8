package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * One certificate for whoever decides on it: facts, state on a day, its life so far.
 *
 * @param says what its paper says; nothing where there is no paper
 * @param renews the number of the certificate it goes on from
 * @param renewedBy the number of the one that goes on from it
 * @param supersedes the number of the one it corrects
 * @param supersededBy the number of the one that corrects it
 * @param version what an act must give back, so that nobody decides on what has changed since
 * @param life in the order of its days
 * @param possible acts that its dates allow today
 */
public record CertificateSheet(
        PersonId person,
        String number,
        TrainingRole role,
        LocalDate issuedOn,
        LocalDate lastDay,
        LocalDate day,
        CertificateStatus status,
        CertificateStatus today,
        Optional<FrozenCertificate> says,
        Optional<String> renews,
        Optional<String> renewedBy,
        Optional<String> supersedes,
        Optional<String> supersededBy,
        long version,
        List<CertificateHappening> life,
        Set<CertificateEvent> possible) {}
