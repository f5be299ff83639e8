package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.List;
import org.nishang.certificate.life.EnterpriseEffect;
import org.nishang.certificate.life.EnterpriseEffects;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonRegister;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.rule.Needs;
import org.springframework.stereotype.Component;

/** What an act on a certificate does to the staffing of those who employ its holder. */
@Component
class StaffingEffects implements EnterpriseEffects {

    private final StaffingFigures figures;
    private final PersonRegister people;
    private final CurrentUser user;

    StaffingEffects(StaffingFigures figures, PersonRegister people, CurrentUser user) {
        this.figures = figures;
        this.people = people;
        this.user = user;
    }

    @Override
    public List<EnterpriseEffect> of(PersonId holder, TrainingRole role, LocalDate day, int change) {
        return people.employersOn(holder, day).stream()
                .flatMap(employer -> figures.row(user.scope(), employer.enterprise(), day, null).stream())
                .map(row -> {
                    Needs needs = row.of(role);
                    return new EnterpriseEffect(row.name(), needs.required(), needs.held(), needs.held() + change);
                })
                .toList();
    }
}
