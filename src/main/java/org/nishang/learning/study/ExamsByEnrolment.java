package org.nishang.learning.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.nishang.assessment.sitting.TakenExam;

/**
 * Every exam of a learner at the enrolment that it was sat under: the latest one before it whose programme asks for it.
 * None is left out; those that no enrolment explains stand apart.
 *
 * @param under by enrolment, in the order of {@code periods}; without exams: an empty list
 */
record ExamsByEnrolment(Map<UUID, List<TakenExam>> under, List<TakenExam> apart) {

    /** @param asksFor whether the programme, in the version of the enrolment, asks for an exam */
    static ExamsByEnrolment of(
            List<EnrolmentPeriod> periods, List<TakenExam> exams, BiPredicate<EnrolmentPeriod, String> asksFor) {
        var under = new LinkedHashMap<UUID, List<TakenExam>>();
        periods.forEach(period -> under.put(period.id(), new ArrayList<>()));
        var apart = new ArrayList<TakenExam>();
        for (TakenExam exam : exams) {
            Optional<UUID> enrolment = periods.stream()
                    .filter(period -> !exam.startedAt().isBefore(period.enrolledAt()))
                    .filter(period -> asksFor.test(period, exam.exam()))
                    .max(Comparator.comparing(EnrolmentPeriod::enrolledAt))
                    .map(EnrolmentPeriod::id);
            enrolment.map(under::get).orElse(apart).add(exam);
        }
        return new ExamsByEnrolment(under, apart);
    }
}
