package org.nishang.learning.hours;

import java.time.Clock;
import java.time.Instant;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the lesson page reports to while it is read; apart from the screens, so that no page's lock is waited for. */
@RestController
@PreAuthorize("hasRole('" + Permission.LEARN + "')")
class StudyBeatsApi {

    private final StudyTime time;
    private final CourseCatalogue courses;
    private final CurrentUser user;
    private final Clock clock;

    StudyBeatsApi(StudyTime time, CourseCatalogue courses, CurrentUser user, Clock clock) {
        this.time = time;
        this.courses = courses;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param counted seconds that this report added
     * @param at the server's time, for a page whose clock slept
     */
    record Counted(long counted, Instant at) {}

    @PostMapping("/api/study/beats")
    Counted beats(@RequestBody BeatReport report) {
        var beat = report.beat();
        var lesson = beat.lesson();
        boolean known = courses.current(lesson.course())
                .filter(course ->
                        course.lessons().stream().anyMatch(one -> one.id().equals(lesson.lesson())))
                .isPresent();
        if (!known) {
            throw new Refusal("common.unknown-id");
        }
        var counted = time.count(user.person(), beat);
        return new Counted(Math.round(counted.toMillis() / 1000.0), clock.instant());
    }
}
