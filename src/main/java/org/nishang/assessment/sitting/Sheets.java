package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.QuestionSheet;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads attempts: as the paper to answer, without a key in it, and as the review afterwards. */
@Service
@Transactional(readOnly = true)
public class Sheets {

    public static final TypeReference<Map<Integer, List<String>>> ANSWERS = new TypeReference<>() {};

    private final Attempts attempts;
    private final ItemBank bank;
    private final KeyCorrections keys;
    private final TextAnswers texts;
    private final PlaceCorrections granted;
    private final CourseCatalogue courses;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Sheets(
            Attempts attempts,
            ItemBank bank,
            KeyCorrections keys,
            TextAnswers texts,
            PlaceCorrections granted,
            CourseCatalogue courses,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.attempts = attempts;
        this.bank = bank;
        this.keys = keys;
        this.texts = texts;
        this.granted = granted;
        this.courses = courses;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal {@code attempt.unknown}, also for somebody else's */
    public AttemptSheet sheet(AttemptId id, PersonId person, Locale locale) {
        var attempt = own(id, person);
        var saved = saved(id);
        return new AttemptSheet(
                id.toString(),
                courses.version(attempt.courseVersion()).title().in(locale),
                attempt.isRunning() ? "RUNNING" : "FINISHED",
                attempt.deadline(),
                clock.instant(),
                saved.seq(),
                saved.at() == null ? null : saved.at().toInstant(ZoneOffset.UTC),
                saved.answers().byPosition(),
                attempt.isRunning()
                        ? questions(attempt).stream()
                                .map(question -> QuestionSheet.of(question, locale))
                                .toList()
                        : List.of());
    }

    /**
     * The marked paper; nothing while the attempt runs.
     *
     * @throws Refusal {@code attempt.unknown}, also for somebody else's
     */
    public Optional<AttemptReview> review(AttemptId id, PersonId person) {
        var attempt = own(id, person);
        if (attempt.isRunning() || attempt.isAwaitingMarks()) {
            return Optional.empty();
        }
        var row = attempt.row();
        return Optional.of(new AttemptReview(
                row,
                courses.version(attempt.courseVersion()),
                AttemptReview.Shown.ALL,
                Duration.between(attempt.startedAt(), row.finishedAt()),
                lines(attempt)));
    }

    /** Whether somebody has passed an exam, in this attempt or another. */
    boolean hasPassed(PersonId person, String exam) {
        return attempts.of(person, exam).stream()
                .anyMatch(attempt -> !attempt.isRunning()
                        && !attempt.isAwaitingMarks()
                        && attempt.counts()
                        && attempt.row().passed());
    }

    /** A finished attempt's questions, marked as they are now. */
    public List<AttemptReview.Line> lines(AttemptId id) {
        return lines(attempts.findById(id).orElseThrow());
    }

    private List<AttemptReview.Line> lines(Attempt attempt) {
        var questions = questions(attempt);
        boolean byPeople = questions.stream().anyMatch(Question::isMarkedByPerson);
        return ReviewLines.of(
                questions,
                saved(attempt.id()).answers(),
                byPeople ? texts.settled(attempt.id()) : Map.of(),
                granted.granted(attempt.id()));
    }

    /** A finished attempt of whoever it is, for those who answer objections without a name. */
    public Marked marked(AttemptId id) {
        var attempt = attempts.findById(id).orElseThrow();
        return new Marked(lines(attempt), versions(attempt));
    }

    private List<UUID> versions(Attempt attempt) {
        return json.readValue(attempt.paper(), Paper.class).places().stream()
                .map(Paper.Place::item)
                .toList();
    }

    /** @throws Refusal {@code attempt.unknown}, also for somebody else's and one that is not marked */
    public AttemptRecord finished(AttemptId id, PersonId person) {
        var attempt = own(id, person);
        if (attempt.isRunning() || attempt.isAwaitingMarks()) {
            throw new Refusal("attempt.unknown");
        }
        return attempt.record(versions(attempt));
    }

    /** An attempt of whoever it is. */
    public AttemptRecord record(AttemptId id) {
        var attempt = attempts.findById(id).orElseThrow();
        return attempt.record(versions(attempt));
    }

    public record Marked(List<AttemptReview.Line> lines, List<UUID> versions) {}

    /** @throws Refusal {@code attempt.unknown}, also for somebody else's */
    public boolean awaitsMarks(AttemptId id, PersonId person) {
        return own(id, person).isAwaitingMarks();
    }

    /** With the keys that hold at this moment. */
    public List<Question> questions(AttemptId id) {
        return questions(attempts.findById(id).orElseThrow());
    }

    public List<Question> questions(Attempt attempt) {
        return questions(attempt, keys.now());
    }

    private List<Question> questions(Attempt attempt, KeyCorrections.Held held) {
        var places = json.readValue(attempt.paper(), Paper.class).places();
        return IntStream.range(0, places.size())
                .mapToObj(i -> held.question(
                        i + 1, places.get(i), bank.version(places.get(i).item())))
                .toList();
    }

    private Attempt own(AttemptId id, PersonId person) {
        return attempts.findByIdAndPerson(id, person).orElseThrow(() -> new Refusal("attempt.unknown"));
    }

    private SavedSheet saved(AttemptId id) {
        return jdbc.sql("select seq, saved_at, answers from answer_sheet where attempt_id = ?")
                .param(id.value())
                .query((row, n) -> new SavedSheet(
                        row.getLong("seq"),
                        row.getObject("saved_at", LocalDateTime.class),
                        new Answers(json.readValue(row.getString("answers"), ANSWERS))))
                .single();
    }

    private record SavedSheet(long seq, @Nullable LocalDateTime at, Answers answers) {}
}
