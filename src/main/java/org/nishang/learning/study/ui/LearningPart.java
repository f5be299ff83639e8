package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.study.ExamAdmission;
import org.nishang.learning.study.ExamState;
import org.nishang.learning.study.ProgrammeWays;
import org.nishang.learning.study.StudyPlanning;
import org.nishang.learning.study.Studying;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** A learner's first page: where to go on. */
@org.springframework.stereotype.Component
class LearningPart implements WorkbenchPart {

    private final CurrentUser user;
    private final Studying studying;
    private final ExamAdmission exams;
    private final StudyPlanning plans;
    private final ProgrammeWays programmes;
    private final Clock clock;

    LearningPart(
            CurrentUser user,
            Studying studying,
            ExamAdmission exams,
            StudyPlanning plans,
            ProgrammeWays programmes,
            Clock clock) {
        this.user = user;
        this.studying = studying;
        this.exams = exams;
        this.plans = plans;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show() {
        boolean learner = user.signedIn()
                .filter(signedIn -> signedIn.may(Permission.LEARN))
                .filter(signedIn -> signedIn.person().isPresent())
                .isPresent();
        if (!learner) {
            return Optional.empty();
        }
        var all = studying.courses();
        var mine = all.stream()
                .filter(standing -> standing.enrolment().isPresent())
                .toList();
        if (mine.isEmpty()) {
            return Optional.of(new StudyCard(plans.offers(all)));
        }
        var cards = Kit.styled(new Div(), "row");
        boolean first = true;
        var ways = programmes.among(all);
        for (var way : ways) {
            cards.add(new ProgrammeCard(way, plans.of(way), clock.getZone()));
            first = false;
        }
        for (var standing : mine) {
            if (ways.stream().anyMatch(way -> way.isLaterOrBehind(standing))) {
                continue;
            }
            // What is completed needs no look at its exam.
            var exam = standing.isOpen() ? Optional.of(exams.state(standing)) : Optional.<ExamState>empty();
            cards.add(new StudyCard(standing, exam, plans.of(standing), first, clock.getZone()));
            first = false;
        }
        return Optional.of(cards);
    }
}
