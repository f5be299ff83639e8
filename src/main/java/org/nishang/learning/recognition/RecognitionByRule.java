package org.nishang.learning.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.nishang.common.Uuids;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.ProgrammePlan;
import org.nishang.learning.programme.RecognitionRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recognises, when somebody begins a programme, what its rule lets count of what was passed before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecognitionByRule {

    private final EarlierPasses passes;
    private final Recognitions recognitions;
    private final CourseCatalogue courses;
    private final CurrentUser user;
    private final Clock clock;

    RecognitionByRule(
            EarlierPasses passes, Recognitions recognitions, CourseCatalogue courses, CurrentUser user, Clock clock) {
        this.passes = passes;
        this.recognitions = recognitions;
        this.courses = courses;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param enrolment that was opened a moment ago
     * @param programme in the version by which it was begun
     */
    public void recognise(PersonId person, UUID enrolment, Programme programme) {
        var rule = programme.plan().recognise();
        if (rule == null) {
            return;
        }
        var since = LocalDate.now(clock).minusMonths(rule.months());
        var allowed = passes.of(person, enrolment, programme, since).stream()
                .filter(pass -> isAllowed(rule, pass))
                .toList();
        for (EarlierPass pass : counted(programme.plan(), allowed)) {
            recognitions.add(
                    enrolment,
                    new Recognition(
                            Uuids.next(),
                            pass.course(),
                            pass.version(),
                            pass.on(),
                            Recognition.Ground.RULE,
                            RecognitionGround.rule(clock.instant(), user.actor())));
        }
    }

    private boolean isAllowed(RecognitionRule rule, EarlierPass pass) {
        var current = courses.current(pass.course()).orElseThrow().version();
        return rule.counts(pass.examAlone(), pass.version(), current);
    }

    /** As many as the plan asks for, and never all of it: what is certified was learnt, in part at least, for it. */
    static List<EarlierPass> counted(ProgrammePlan plan, List<EarlierPass> allowed) {
        var counted = new ArrayList<EarlierPass>();
        var codes = new HashSet<String>();
        for (EarlierPass pass : allowed) {
            if (plan.needs(pass.course(), codes)) {
                codes.add(pass.course());
                counted.add(pass);
            }
        }
        if (plan.isFulfilledBy(codes)) {
            counted.removeLast();
        }
        return counted;
    }
}
