package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.learning.assignment.Assigning;
import org.nishang.learning.assignment.Ground;
import org.nishang.learning.assignment.RuleDraft;
import org.nishang.learning.nomination.Goal;
import org.nishang.learning.nomination.Nominating;
import org.nishang.learning.nomination.NominationDesk;
import org.springframework.stereotype.Component;

/** Nominations by the authority: of somebody who has to say yes, and by a rule that begins in a month. */
@Component
class DemoNominations implements DemoQueue {

    private static final String DECLARANTS = "P-D";
    private static final int DAYS = 90;

    private final Nominating nominating;
    private final NominationDesk desk;
    private final Assigning assigning;
    private final DemoActors actors;
    private final Clock clock;

    DemoNominations(Nominating nominating, NominationDesk desk, Assigning assigning, DemoActors actors, Clock clock) {
        this.nominating = nominating;
        this.desk = desk;
        this.assigning = assigning;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        actors.as("admin", () -> {
            // Only this one is asked: whoever tries the demo finds that a nomination enrols at once.
            desk.ask(DECLARANTS, true);
            nominating.nominate(history.learners().getLast().id(), Goal.onThePortal(DECLARANTS));
            desk.ask(DECLARANTS, false);
            var from = LocalDate.now(clock).plusMonths(1);
            assigning.publish(new RuleDraft(DECLARANTS, Ground.ENDING, DAYS, "", null, from, from.plusYears(1)));
        });
    }
}
