package org.nishang.learning.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.nishang.testing.MovableClock;
import org.nishang.testing.PortalTest;
import org.nishang.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tabs of one person report at the same moment, each on a connection of its own. */
@PortalTest
class StudyTimeAtOnceTest {

    private static final LessonRef CORDS = new LessonRef("C04", "cords");
    private static final int ROUNDS = 60;
    private static final int EVERY = 20;

    @Autowired
    StudyTime time;

    @Autowired
    ReadingPlaces places;

    @Autowired
    ExamFixture people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clockGoesRight() {
        clock.reset();
    }

    @Test
    void tabsThatReportAtOnceAreOneReader() throws Exception {
        clock.stop();
        var reader = people.person();
        Instant opened = clock.instant();
        var tabs = List.of(places.open(reader), places.open(reader), places.open(reader));
        for (int round = 0; round < ROUNDS; round++) {
            Instant last = clock.instant();
            clock.move(Duration.ofSeconds(EVERY));
            Together.together(tabs.stream()
                    .map(tab -> report(reader, tab, last, clock.instant()))
                    .toList());
        }

        var rows = rows(reader);
        assertThat(Span.sum(rows)).isEqualTo(Duration.between(opened, clock.instant()));
        assertThat(Span.sum(Span.united(rows))).isEqualTo(Span.sum(rows));
    }

    private Callable<Duration> report(PersonId reader, String tab, Instant from, Instant to) {
        return () -> time.count(reader, new Beat(CORDS, tab, List.of(new Span(from, to))));
    }

    private List<Span> rows(PersonId reader) {
        return jdbc.sql("select started_at, ended_at from study_time where person_id = ? order by started_at")
                .param(reader.value())
                .query((row, n) -> new Span(Rows.instant(row, "started_at"), Rows.instant(row, "ended_at")))
                .list();
    }
}
