package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.life.Dossier.Past;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRules;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
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

    /** Who holds a certificate learns all of it again when it can be renewed, not on the day of issue. */
    @Override
    public Optional<Refusal> ofBeginning(PersonId person, Programme programme, LocalDate day) {
        var never = of(person, programme, day);
        return never.isPresent() ? never : tooEarly(dossiers.of(person, programme.role(), day), programme.role());
    }

    private Optional<Refusal> tooEarly(Dossier dossier, TrainingRole role) {
        return CertificationRules.read(jdbc)
                .on(role, dossier.day())
                .flatMap(rule -> dossier.predecessor(rule)
                        .filter(Past::isWhole)
                        .filter(held -> !rule.isRenewable(held.lastDay(), dossier.day()))
                        .map(held -> tooEarly(rule, held)));
    }

    private static Refusal tooEarly(CertificationRule rule, Past held) {
        return new Refusal(
                "certificate.path.too-early", rule.opens(held.lastDay()).toString());
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
        return rule.get().isRenewable(old.get().lastDay(), dossier.day())
                ? Optional.empty()
                : Optional.of(tooEarly(rule.get(), old.get()));
    }

    public static Refusal refusal(Dossier.Bar bar) {
        return new Refusal(
                "certificate.barred", bar.since().toString(), bar.until().toString());
    }
}
