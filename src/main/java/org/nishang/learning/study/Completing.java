package org.nishang.learning.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.recognition.CourseRecognised;
import org.nishang.learning.recognition.Recognitions;
import org.nishang.learning.session.OnlineSessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completes an enrolment, whose row the caller has locked, once all that its programme asks for is passed or
 * recognised. Recognised courses count, and bring no hours: those were earned where they were passed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Completing {

    private final Enrolments enrolments;
    private final Recognitions recognitions;
    private final OnlineSessions sessions;
    private final EarnedHours hours;
    private final EnrolmentClosing closing;
    private final Clock clock;

    Completing(
            Enrolments enrolments,
            Recognitions recognitions,
            OnlineSessions sessions,
            EarnedHours hours,
            EnrolmentClosing closing,
            Clock clock) {
        this.enrolments = enrolments;
        this.recognitions = recognitions;
        this.sessions = sessions;
        this.hours = hours;
        this.closing = closing;
        this.clock = clock;
    }

    /** The last course that was missing may be one that two people let count. */
    @EventListener
    void on(CourseRecognised recognised) {
        enrolments.lockOpen(recognised.person(), List.of(recognised.programme().code())).stream()
                .filter(enrolment -> enrolment.id().equals(recognised.enrolment()))
                .forEach(enrolment -> completeIfDone(recognised.person(), enrolment, recognised.programme(), null));
    }

    /**
     * What stands in the way leaves the enrolment open and the exam passed: an exam that was sat is never undone.
     *
     * @param programme in the version of the enrolment
     * @param score of the exam that was passed last; null = the last course was recognised
     * @return whether it is completed, now or before
     */
    boolean completeIfDone(PersonId person, Enrolment enrolment, Programme programme, @Nullable Points score) {
        var passed = enrolments.passed(enrolment.id());
        var counted = new TreeSet<>(recognitions.courses(enrolment.id()));
        counted.addAll(passed.keySet());
        if (!programme.plan().isFulfilledBy(counted)
                || closing.obstacle(person, programme).isPresent()) {
            return false;
        }
        if (closing.close(enrolment.id(), person, programme)) {
            record(person, enrolment, programme, passed, counted, score);
        }
        return true;
    }

    /** @param passed by the code of each course, the attempts that its exam took */
    private void record(
            PersonId person,
            Enrolment enrolment,
            Programme programme,
            Map<String, Integer> passed,
            Set<String> counted,
            @Nullable Points score) {
        var studied = in(programme, passed.keySet());
        var attempts = studied.stream().map(passed::get).toList();
        var earned = hours.measured(person, enrolment, studied);
        sessions.passed(
                person,
                programme,
                hours.byContent(in(programme, counted)),
                earned,
                LocalDate.now(clock),
                attempts.stream().mapToInt(Integer::intValue).sum(),
                attempts.stream().allMatch(one -> one == 1));
        closing.tell(enrolment.id(), person, programme, earned.orElseGet(() -> hours.byContent(studied)), score);
    }

    private static List<String> in(Programme programme, Set<String> courses) {
        return programme.courses().stream().filter(courses::contains).toList();
    }
}
