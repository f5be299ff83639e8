package org.nishang.assessment.sitting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.paper.Exposure;
import org.nishang.assessment.paper.PaperDrawing;
import org.nishang.common.Refusal;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * The beginning of a learner's way through an exam. For {@code learning}, which decides who may sit; attempts and waits
 * are decided here.
 */
@NamedInterface("api")
@Service
@Transactional
public class ExamSitting {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Attempts attempts;
    private final ItemBank bank;
    private final ExamFinishing finishing;
    private final ExtraTimes extras;
    private final ExamTime time;
    private final LearnerTurns turns;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ExamSitting(
            Attempts attempts,
            ItemBank bank,
            ExamFinishing finishing,
            ExtraTimes extras,
            ExamTime time,
            LearnerTurns turns,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.attempts = attempts;
        this.bank = bank;
        this.finishing = finishing;
        this.extras = extras;
        this.time = time;
        this.turns = turns;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Starts an attempt, or resumes the running one. Two starts at once give one attempt: they wait for each other.
     *
     * @param since only attempts started from here on count against the limit
     * @param closes when the exam closes: the new attempt ends then at the latest
     * @throws Refusal {@code assessment.attempt.none-left} while a wait is on, {@code assessment.attempt.cooling}
     *     between two tries; {@code assessment.already-passed} after a pass; {@code assessment.attempt.awaits-marks}
     *     while people have yet to mark the attempt before
     */
    public AttemptId start(PersonId person, CourseOutline course, Instant since, Optional<Instant> closes) {
        turns.take(person);
        List<Attempt> all = attempts.of(person, course.code());
        all.stream()
                .filter(attempt -> attempt.isRunning() && attempt.isOverdue(clock.instant()))
                .forEach(attempt -> finishing.closeOverdue(attempt.id()));
        var standing = standing(all, course, since);
        if (standing.running().isPresent()) {
            return standing.running().get();
        }
        if (standing.awaitingMarks().isPresent()) {
            throw new Refusal("assessment.attempt.awaits-marks");
        }
        if (standing.passed()) {
            throw new Refusal("assessment.already-passed");
        }
        standing.againAt().ifPresent(at -> {
            throw waiting(standing, course, LocalDateTime.ofInstant(at, clock.getZone()));
        });
        Instant now = clock.instant();
        var paper =
                PaperDrawing.draw(bank.newest(course.code()), course.exam(), LocalDate.now(clock), met(all), RANDOM);
        int minutes = course.exam().minutes();
        var extra = extras.on(person, LocalDate.now(clock), minutes);
        var attempt = new Attempt(
                person,
                course,
                all.isEmpty() ? 1 : all.getFirst().number() + 1,
                json.writeValueAsString(paper),
                ExtraTimes.of(extra, minutes),
                closes.orElse(null),
                now);
        attempts.save(attempt);
        attempts.flush();
        jdbc.sql("""
                insert into answer_sheet (attempt_id, person_id, deadline, questions, answers)
                values (?, ?, ?, ?, '{}')""")
                .params(attempt.id().value(), person.value(), Rows.utc(attempt.deadline()), paper.questions())
                .update();
        extra.ifPresent(one -> time.recordExtra(attempt.id(), one.of(minutes), one));
        return attempt.id();
    }

    private static Refusal waiting(ExamStanding standing, CourseOutline course, LocalDateTime again) {
        return standing.attemptsLeft() == 0
                ? new Refusal(
                        "assessment.attempt.none-left",
                        course.exam().attempts(),
                        again.toLocalDate().toString())
                : new Refusal("assessment.attempt.cooling", MINUTE.format(again));
    }

    /** The items of all papers that somebody has had, those of voided attempts too. */
    private Exposure met(List<Attempt> attempts) {
        return Exposure.to(attempts.stream()
                .flatMap(attempt -> json.readValue(attempt.paper(), Paper.class).places().stream())
                .map(place -> new Exposure.Met(place, bank.version(place.item())))
                .toList());
    }

    /** All attempts of a person that count, the newest first. */
    @Transactional(readOnly = true)
    public List<TakenExam> taken(PersonId person) {
        return attempts.of(person).stream()
                .filter(Attempt::counts)
                .map(Attempt::taken)
                .toList();
    }

    /** @param since only attempts started from here on are looked at */
    @Transactional(readOnly = true)
    public ExamStanding standing(PersonId person, CourseOutline course, Instant since) {
        return standing(attempts.of(person, course.code()), course, since);
    }

    private ExamStanding standing(List<Attempt> ever, CourseOutline course, Instant since) {
        List<Attempt> all = ever.stream()
                .filter(attempt -> attempt.counts() && !attempt.startedAt().isBefore(since))
                .toList();
        Optional<AttemptId> running = all.stream()
                .filter(attempt -> attempt.isRunning() && !attempt.isOverdue(clock.instant()))
                .map(Attempt::id)
                .findFirst();
        List<AttemptRow> finished = all.stream()
                .filter(attempt -> !attempt.isRunning() && !attempt.isAwaitingMarks())
                .map(Attempt::row)
                .toList();
        Optional<AttemptId> awaiting =
                all.stream().filter(Attempt::isAwaitingMarks).map(Attempt::id).findFirst();
        int used = all.size() % course.exam().attempts();
        boolean roundOver = !all.isEmpty() && used == 0;
        var over = roundOver
                ? later(all.getFirst()
                        .deadline()
                        .plus(Duration.ofDays(course.exam().waitDays())))
                : Optional.<Instant>empty();
        var cooled = all.isEmpty()
                ? Optional.<Instant>empty()
                : later(all.getFirst().endedAt().plus(course.exam().cooling()));
        int left = over.isPresent() ? 0 : course.exam().attempts() - used;
        return new ExamStanding(running, awaiting, left, over.or(() -> cooled), finished);
    }

    private Optional<Instant> later(Instant at) {
        return Optional.of(at).filter(clock.instant()::isBefore);
    }
}
