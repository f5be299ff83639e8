package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.life.Dossier.Past;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.StudyDeadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds a certificate that can be renewed learns until its last day. */
@Component
class RenewalDeadline implements StudyDeadline {

    private final Dossiers dossiers;
    private final JdbcClient jdbc;

    RenewalDeadline(Dossiers dossiers, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Due> of(PersonId person, Programme programme, LocalDate today) {
        var dossier = dossiers.of(person, programme.role(), today);
        return CertificationRules.read(jdbc)
                .on(programme.role(), today)
                .flatMap(dossier::predecessor)
                .map(Past::lastDay)
                .filter(last -> !last.isBefore(today))
                .map(last -> new Due(last, Why.CERTIFICATE_ENDS));
    }
}
