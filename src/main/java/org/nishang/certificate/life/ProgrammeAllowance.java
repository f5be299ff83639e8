package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammeKind;
import org.nishang.learning.programme.ProgrammeObstacle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says to {@code learning} whether a programme may give a certificate now: nobody who is barred gets one, and what only
 * renews needs something to renew.
 */
@Component
public class ProgrammeAllowance implements ProgrammeObstacle {

    private final Dossiers dossiers;
    private final JdbcClient jdbc;

    ProgrammeAllowance(Dossiers dossiers, JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Refusal> of(PersonId person, Programme programme, LocalDate day) {
        var dossier = dossiers.of(person, programme.role(), day);
        var barred = dossier.bar().map(ProgrammeAllowance::refusal);
        return barred.isPresent() || programme.kind() == ProgrammeKind.FULL ? barred : renewing(dossier, programme);
    }

    private Optional<Refusal> renewing(Dossier dossier, Programme programme) {
        var rule = CertificationRules.read(jdbc).on(programme.role(), dossier.day());
        if (rule.filter(one -> one.accepts(programme.kind())).isEmpty()) {
            return Optional.of(new Refusal("certificate.path.not-accepted"));
        }
        var old = dossier.predecessor(rule.get());
        if (old.isEmpty()) {
            return Optional.of(new Refusal("certificate.path.nothing-to-renew"));
        }
        LocalDate lastDay = old.get().lastDay();
        return rule.get().isRenewable(lastDay, dossier.day())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "certificate.path.too-early", rule.get().opens(lastDay).toString()));
    }

    public static Refusal refusal(Dossier.Bar bar) {
        return new Refusal(
                "certificate.barred", bar.since().toString(), bar.until().toString());
    }
}
