package org.nishang.learning.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Tabs of one person report at the same moment, each on a connection of its own. */
@PortalTest
class StudyTimeAtOnceTest {

    private static final LessonRef CORDS = new LessonRef("C04", "cords");
    private static final int ROUNDS = 200;
    private static final int EVERY = 20;

    @Autowired
    StudyTime time;

    @Autowired
    StudyTimes times;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DataSource database;

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

    /** Rows that were open before are still in the index as long as somebody reads what stood there. */
    @Test
    void aReportThatWaitsForACountingStopsNeither() throws Exception {
        clock.stop();
        var reader = people.person();
        Instant opened = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tab = places.open(reader);
        var other = places.open(reader);
        clock.move(Duration.ofSeconds(3 * EVERY));
        var spans = IntStream.range(0, 3)
                .mapToObj(n -> new Span(opened.plusSeconds((long) n * EVERY), opened.plusSeconds((n + 1L) * EVERY)))
                .toList();

        try (var looking = database.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            looking.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            looking.setAutoCommit(false);
            looking.createStatement().executeQuery("select count(*) from study_time");
            time.count(reader, new Beat(CORDS, tab, spans.subList(0, 1)));
            time.count(reader, new Beat(CORDS, other, spans.subList(1, 2)));
            var third = spans.getLast();
            var report = transactions.execute(status -> {
                times.during(reader, List.of(third));
                var waiting = threads.submit(
                        () -> times.goOn(reader, new Beat(CORDS, other, List.of(third)), third, clock.instant()));
                awaitWaiting();
                times.add(reader, new Beat(CORDS, tab, List.of(third)), third, false, clock.instant());
                times.open(reader);
                return waiting;
            });
            assertThat(report.get()).as("what the other page has counted").isFalse();
            looking.rollback();
        }
        assertThat(rows(reader)).isEqualTo(spans);
    }

    private void awaitWaiting() {
        await().until(() -> jdbc.sql("""
                        select count(*) from information_schema.processlist
                        where id <> connection_id() and info like 'update study_time%' and time_ms > 50""").query(Integer.class).single() == 1);
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
