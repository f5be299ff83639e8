package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import org.nishang.enterprise.StaffingForesight;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.ui.question.Consequence;
import org.springframework.stereotype.Service;

/** What the enterprise lacks when somebody is not there any more. */
@Service
class LeavingWords {

    private final StaffingForesight foresight;

    LeavingWords(StaffingForesight foresight) {
        this.foresight = foresight;
    }

    /** @param day the first one on which the person is gone */
    Consequence of(Component page, PersonId person, EmploymentRow employment, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add(page.getTranslation("people.leave.ask.day", employment.enterpriseName(), day.toString()));
        foresight
                .withoutPerson(employment.enterprise(), person, day)
                .forEach(one -> lines.add(page.getTranslation(
                        "people.leave.ask.role",
                        page.getTranslation("enterprise.role." + one.role()),
                        one.heldBefore(),
                        one.heldAfter(),
                        one.shortBefore(),
                        one.shortAfter())));
        return new Consequence(
                page.getTranslation("people.leave.ask", employment.enterpriseName()),
                lines,
                page.getTranslation("people.leave.ask.verb"));
    }
}
