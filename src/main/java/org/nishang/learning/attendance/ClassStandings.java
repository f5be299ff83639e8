package org.nishang.learning.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.TrainingClass;
import org.nishang.learning.study.ClassroomCompletion;
import org.springframework.stereotype.Component;

/** Attendance and results of a class put together, person by person. */
@Component
class ClassStandings {

    private final ClassRoster roster;
    private final Attendances attendances;
    private final StoredResults results;
    private final Programmes programmes;
    private final ClassroomCompletion completion;

    ClassStandings(
            ClassRoster roster,
            Attendances attendances,
            StoredResults results,
            Programmes programmes,
            ClassroomCompletion completion) {
        this.roster = roster;
        this.attendances = attendances;
        this.results = results;
        this.programmes = programmes;
        this.completion = completion;
    }

    /** By the persons' names. */
    List<ClassStanding> of(TrainingClass about) {
        var hours = AttendedHours.of(about.plan(), attendances.of(about.id()));
        Map<PersonId, ClassResult> entered =
                results.of(about.id()).stream().collect(Collectors.toMap(ClassResult::person, Function.identity()));
        return roster.of(about.id()).stream()
                .map(place -> new ClassStanding(
                        place,
                        hours.days(place.person()),
                        hours.of(place.person()),
                        Optional.ofNullable(entered.get(place.person())),
                        completion.obstacle(
                                place.person(), programme(about), about.plan().from())))
                .toList();
    }

    Programme programme(TrainingClass about) {
        return programmes.byCode(about.plan().programme()).orElseThrow();
    }

    /** What closing writes. */
    static ClosingText.Closing closing(TrainingClass about, List<ClassStanding> standings) {
        return new ClosingText.Closing(
                about.id(),
                standings.stream()
                        .flatMap(one -> one.outcome().stream())
                        .sorted(Comparator.comparing(ClosingLine::person))
                        .toList());
    }
}
