package org.nishang.learning.study;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.recognition.Recognition;
import org.nishang.learning.recognition.Recognitions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The signed-in learner's ways through programmes of several courses. */
@Service
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
public class ProgrammeWays {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final Recognitions recognitions;
    private final Studying studying;
    private final Clock clock;

    ProgrammeWays(
            Programmes programmes, Enrolments enrolments, Recognitions recognitions, Studying studying, Clock clock) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.recognitions = recognitions;
        this.studying = studying;
        this.clock = clock;
    }

    /** @param standings with all courses, whose open enrolments are looked at; the newest first */
    public List<ProgrammeWay> among(List<CourseStanding> standings) {
        return standings.stream()
                .flatMap(standing -> standing.enrolment().stream())
                .filter(Enrolment::isOpen)
                .distinct()
                .flatMap(
                        enrolment -> several(enrolment).map(programme -> way(programme, enrolment, standings)).stream())
                .toList();
    }

    /** Nothing where the programme has one course only. */
    Optional<ProgrammeWay> severalOf(Enrolment enrolment) {
        return several(enrolment).map(programme -> way(programme, enrolment, studying.courses()));
    }

    boolean isRecognised(Enrolment enrolment, String course) {
        return several(enrolment).isPresent()
                && recognitions.of(enrolment.id()).stream()
                        .anyMatch(one -> one.course().equals(course));
    }

    private Optional<Programme> several(Enrolment enrolment) {
        return programmes
                .version(enrolment.programme(), enrolment.version())
                .filter(programme -> programme.courses().size() > 1);
    }

    private ProgrammeWay way(Programme programme, Enrolment enrolment, List<CourseStanding> standings) {
        return new ProgrammeWay(
                programme,
                enrolment,
                enrolments.passedAt(enrolment.id()).entrySet().stream()
                        .collect(Collectors.toMap(passed -> passed.getKey(), passed -> day(passed.getValue()))),
                recognitions.of(enrolment.id()).stream()
                        .collect(Collectors.toMap(Recognition::course, Function.identity())),
                standings.stream()
                        .filter(standing ->
                                programme.courses().contains(standing.course().code()))
                        .collect(Collectors.toMap(standing -> standing.course().code(), Function.identity())));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
