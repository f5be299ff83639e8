package org.nishang.learning.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.learning.hours.StudiedTime;
import org.nishang.testing.As;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Whatever a program sends, a course takes as long as its lessons ask for. */
@PortalTest
@Transactional
class StudyScriptTest {

    private static final String COURSE = "C04";
    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Studying studying;

    @Autowired
    StudiedTime studied;

    @Autowired
    ExamFixture people;

    @Autowired
    MovableClock clock;

    private MockMvc http;
    private PersonId learner;
    private Instant begun;

    @BeforeEach
    void somebodyIsEnrolledAndKnowsAllAnswers() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.stop();
        learner = people.person();
        As.learner(learner).run(() -> studying.enrol("P-D"));
        lessons().forEach(lesson -> studied.checksOfLesson(learner, COURSE, lesson));
        begun = clock.instant();
    }

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void aScriptThatOnlyCallsAddressesNeedsTheTimeOfTheCourse() {
        int tabs = 0;
        for (String lesson : lessons()) {
            while (!isDone(lesson)) {
                clock.move(Duration.ofSeconds(30));
                // All of a day, from a page that nobody opened, and the same once more from another.
                report(lesson, "invented-" + ++tabs, clock.instant().minus(DAY), clock.instant());
                report(lesson, "invented-" + ++tabs, clock.instant().minus(DAY), clock.instant());
                tryToComplete(lesson);
            }
        }

        assertThat(passed()).isGreaterThanOrEqualTo(floors());
    }

    @Test
    void aScriptThatDoesWhatABrowserCanDoNeedsIt() {
        // Every lesson in two tabs at once, before anything else: each is named by the portal.
        var places = new ArrayList<String>();
        lessons().forEach(lesson -> places.addAll(List.of(open(lesson), open(lesson))));
        int turn = 0;
        for (String lesson : lessons()) {
            while (!isDone(lesson)) {
                clock.move(Duration.ofSeconds(++turn % 7 == 0 ? 90 : 20));
                // Each page says that it was in use all the time since it was opened, and will be.
                places.forEach(
                        place -> report(lesson, place, begun, clock.instant().plusSeconds(3600)));
                tryToComplete(lesson);
            }
        }

        assertThat(passed()).isGreaterThanOrEqualTo(floors());
    }

    @Test
    void anotherTimeZoneIsTheSameTime() {
        String lesson = lessons().getFirst();
        String place = open(lesson);
        clock.move(Duration.ofSeconds(20));
        String from = begun.toString();

        report(lesson, place, from, clock.instant().toString());
        report(
                lesson,
                place,
                begun.atOffset(ZoneOffset.ofHours(8)).toString(),
                clock.instant().atOffset(ZoneOffset.ofHours(-11)).toString());

        assertThat(seconds(lesson)).isEqualTo(20);
    }

    private List<String> lessons() {
        return As.learner(learner).call(() -> studying.course(COURSE)).course().lessons().stream()
                .map(CourseOutline.Lesson::id)
                .toList();
    }

    private String open(String lesson) {
        return reading(lesson).place();
    }

    private LessonSheet.Reading reading(String lesson) {
        return As.learner(learner)
                .call(() -> studying.open(COURSE, lesson, Locale.CHINESE))
                .reading()
                .orElseThrow();
    }

    private long seconds(String lesson) {
        return reading(lesson).need().time().studied().toSeconds();
    }

    private Duration floors() {
        return lessons().stream()
                .map(lesson -> reading(lesson).need().time().floor())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration passed() {
        return Duration.between(begun, clock.instant());
    }

    private boolean isDone(String lesson) {
        var standing = As.learner(learner).call(() -> studying.course(COURSE));
        return standing.course().lessons().stream()
                .filter(one -> one.id().equals(lesson))
                .anyMatch(standing::hasDone);
    }

    private void tryToComplete(String lesson) {
        As.learner(learner).run(() -> studying.advance(COURSE, lesson));
    }

    private void report(String lesson, String place, Instant from, Instant to) {
        report(lesson, place, from.toString(), to.toString());
    }

    private void report(String lesson, String place, String from, String to) {
        try {
            http.perform(post("/api/study/beats")
                            .with(user(As.learner(learner).signedIn()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                {"lesson":"%s/%s","place":"%s","intervals":[["%s","%s"]]}\
                                """.formatted(COURSE, lesson, place, from, to)))
                    .andExpect(result -> assertThat(result.getResponse().getStatus())
                            .as(result.getResponse().getContentAsString())
                            .isEqualTo(200));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
