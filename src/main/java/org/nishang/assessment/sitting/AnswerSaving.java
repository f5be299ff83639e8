package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/**
 * Takes answers while an attempt runs. One statement decides and writes: whose it is, that it is open, in time and
 * newer; when it returns, the answers would survive a power cut. It waits for no session and works on any node.
 */
@Service
class AnswerSaving {

    private final ExamPlaces places;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AnswerSaving(ExamPlaces places, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.places = places;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Merges answers into the sheet if {@code seq} is higher than every one before. Of two answers to a question from
     * one browser the later one stays, whichever is sent first.
     *
     * @param seq the browser's number of this save, from 1
     * @param from where it was answered: a browser that was left for another one is heard, too
     * @param noted what the page noted since the last save
     * @throws Refusal {@code attempt.unknown} (also for somebody else's), {@code attempt.finished},
     *     {@code attempt.paused}, {@code attempt.too-late}, {@code attempt.malformed}
     */
    Saved save(
            AttemptId attempt, PersonId person, long seq, Answers answers, Given given, ExamPlace from, Noted noted) {
        if (seq < 1) {
            throw new Refusal("attempt.malformed");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String conduct = noted.isEmpty() ? null : json.writeValueAsString(noted.entries());
        var known = new GeneratedKeyHolder();
        int written = jdbc.sql("""
                update answer_sheet
                set answers = json_merge_patch(answers, :answers), seq = :seq, saved_at = :now,
                    given = json_merge_patch(given, :given), given_until = greatest(given_until, :until),
                    conduct = if(:conduct is null or length(conduct) > 30000, conduct, json_merge_patch(conduct, :conduct))
                where attempt_id = :attempt and person_id = :person and not closed and pause_id is null and seq < :seq
                  and deadline >= :latest and questions >= :last
                  and (:earliest is null or given_until <= :earliest)
                  and (:browser is null or (place = :browser and address = :address))
                  and last_insert_id(timestampdiff(microsecond, '1970-01-01', deadline) div 1000) > 0""")
                .param("answers", json.writeValueAsString(answers.byPosition()))
                .param("seq", seq)
                .param("now", Rows.utc(now))
                .param("attempt", attempt.value())
                .param("person", person.value())
                .param("latest", Rows.utc(now.minus(Attempt.GRACE)))
                .param("last", answers.lastPosition())
                .param("conduct", conduct)
                .param("given", json.writeValueAsString(given.entry(browser(from))))
                .param("earliest", given.earliest())
                .param("until", given.latest())
                .param("browser", from.browser())
                .param("address", from.address())
                .update(known);
        return written == 1
                ? new Saved(attempt.toString(), seq, now, true, deadline(known), Map.of())
                : whyNot(attempt, person, seq, now, answers, given, from, conduct);
    }

    /**
     * The answer of an update carries one number beside the count of rows: the statement puts the deadline there, so
     * that the page learns of a change without another question.
     */
    private static Instant deadline(KeyHolder known) {
        return Instant.ofEpochMilli(Objects.requireNonNull(known.getKey()).longValue());
    }

    /** From a program that says nothing of itself. */
    Saved save(AttemptId attempt, PersonId person, long seq, Answers answers) {
        return save(attempt, person, seq, answers, Given.UNKNOWN, ExamPlace.UNKNOWN, Noted.NOTHING);
    }

    private Saved whyNot(
            AttemptId attempt,
            PersonId person,
            long seq,
            Instant now,
            Answers answers,
            Given given,
            ExamPlace from,
            @Nullable String noted) {
        Sheet sheet = jdbc.sql("""
                select seq, saved_at, closed, pause_id is not null as paused, deadline, questions from answer_sheet
                where attempt_id = ? and person_id = ?""")
                .params(attempt.value(), person.value())
                .query((row, n) -> new Sheet(
                        row.getLong("seq"),
                        row.getObject("saved_at", LocalDateTime.class),
                        row.getBoolean("closed"),
                        row.getBoolean("paused"),
                        Rows.instant(row, "deadline"),
                        row.getInt("questions")))
                .optional()
                .orElseThrow(() -> new Refusal("attempt.unknown"));
        if (sheet.closed()) {
            throw new Refusal("attempt.finished");
        }
        if (sheet.paused()) {
            throw new Refusal("attempt.paused");
        }
        if (now.isAfter(sheet.deadline().plus(Attempt.GRACE))) {
            throw new Refusal("attempt.too-late");
        }
        if (answers.lastPosition() > sheet.questions()) {
            throw new Refusal("attempt.malformed");
        }
        if (seq > sheet.seq() && from.browser() != null) {
            var taken = places.takeSave(attempt, person, from, seq, answers, given, now, noted);
            return new Saved(attempt.toString(), taken.seq(), now, true, sheet.deadline(), taken.newer());
        }
        return new Saved(
                attempt.toString(),
                sheet.seq(),
                sheet.savedAt() == null ? now : sheet.savedAt().toInstant(ZoneOffset.UTC),
                false,
                sheet.deadline(),
                Map.of());
    }

    /**
     * @param attempt by which the answer names itself: a proxy's page does not
     * @param durable the highest number whose answers are on disk
     * @param applied whether this save wrote; false for a number that was not higher
     * @param deadline as it is now: it may have been moved
     * @param newer answers that stay in the place of older ones of this save, by position
     */
    record Saved(
            String attempt,
            long durable,
            Instant at,
            boolean applied,
            Instant deadline,
            Map<Integer, List<String>> newer) {}

    /** A program has no name; its answers have no times either. */
    private static String browser(ExamPlace from) {
        return from.browser() == null ? "" : from.browser();
    }

    private record Sheet(
            long seq,
            @Nullable LocalDateTime savedAt,
            boolean closed,
            boolean paused,
            Instant deadline,
            int questions) {}
}
