package org.nishang.learning.study;

import java.util.List;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Study time of a person for programs, and for who inspects it. */
@RestController
class StudyApi {

    private final StudyEvidence evidence;

    StudyApi(StudyEvidence evidence) {
        this.evidence = evidence;
    }

    /** As {@link CourseStudy}; hours as text, so that no program rounds them. */
    record Study(
            String courseVersion,
            long activeSeconds,
            long floorSeconds,
            int checksDone,
            int checks,
            boolean complete,
            String creditHours,
            List<CourseStudy.Lesson> lessons) {}

    @GetMapping("/api/v1/study/{person}/{course}")
    Study study(@PathVariable UUID person, @PathVariable String course) {
        var study = evidence.of(new PersonId(person), course);
        return new Study(
                study.courseVersion(),
                study.activeSeconds(),
                study.floorSeconds(),
                study.checksDone(),
                study.checks(),
                study.complete(),
                study.creditHours().toPlainString(),
                study.lessons());
    }
}
