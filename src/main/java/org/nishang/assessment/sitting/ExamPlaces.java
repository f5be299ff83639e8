package org.nishang.assessment.sitting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.item.Answers;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Which browser writes an attempt. Another one asks before it takes over; answers that still wait in the first one
 * count, except for questions that were answered anew since.
 */
@Service
@Transactional
class ExamPlaces {

    /** What changes more often tells nothing more. */
    private static final int MOST_CHANGES = 60;

    private static final TypeReference<Map<Integer, Integer>> REIGNS = new TypeReference<>() {};

    private static final TypeReference<Map<String, Map<Integer, Long>>> GIVEN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ExamPlaces(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The paper is opened: by the first browser, which then writes it, or by another.
     *
     * @return since when it is written elsewhere, if it is
     * @throws Refusal {@code attempt.unknown}
     */
    Optional<Instant> open(AttemptId attempt, PersonId person, ExamPlace from) {
        var sheet = lock(attempt, person);
        if (sheet.closed() || from.browser() == null) {
            return Optional.empty();
        }
        if (sheet.place() == null) {
            write(attempt, from, "OPENED", 1);
            return Optional.empty();
        }
        if (!sheet.place().equals(from.browser())) {
            return since(attempt, sheet.place());
        }
        noteAddress(attempt, sheet, from);
        return Optional.empty();
    }

    /**
     * From now on it is written from there.
     *
     * @throws Refusal {@code attempt.unknown}, {@code attempt.finished}
     */
    void takeOver(AttemptId attempt, PersonId person, ExamPlace to) {
        var sheet = lock(attempt, person);
        if (sheet.closed()) {
            throw new Refusal("attempt.finished");
        }
        if (to.name().equals(sheet.place())) {
            return;
        }
        if (sheet.place() == null) {
            write(attempt, to, "OPENED", 1);
            return;
        }
        var reigns = reigns(attempt, sheet).settle(read(sheet.answers()));
        store(attempt, reigns.next());
        write(attempt, to, "TAKEN", reigns.reign() + 1);
    }

    /**
     * Takes a save from a browser that does not write the attempt, or from an address that is new: the statement that
     * saves did not take it.
     *
     * @param noted the page's notes, as JSON
     * @return the number of the save, which was written, and what of it was older than what is there
     * @throws Refusal {@code attempt.unknown}, {@code attempt.finished}, {@code attempt.paused}
     */
    Taken takeSave(
            AttemptId attempt,
            PersonId person,
            ExamPlace from,
            long seq,
            Answers answers,
            Given given,
            Instant now,
            @Nullable String noted) {
        var sheet = lock(attempt, person);
        if (sheet.closed()) {
            throw new Refusal("attempt.finished");
        }
        if (sheet.paused()) {
            throw new Refusal("attempt.paused");
        }
        String browser = from.name();
        var there = read(sheet.answers());
        var overtaken = given.overtakenBy(sheet.given().getOrDefault(browser, Map.of()));
        Map<Integer, List<String>> wanted = new TreeMap<>(answers.byPosition());
        wanted.keySet().removeAll(overtaken.keySet());
        boolean writes = true;
        if (sheet.place() == null) {
            write(attempt, from, "OPENED", 1);
        } else if (sheet.place().equals(browser)) {
            noteAddress(attempt, sheet, from);
        } else {
            writes = false;
            var late = reigns(attempt, sheet).settle(there);
            wanted = late.stillWanted(reignOf(attempt, browser), wanted);
            store(attempt, late.with(reignOf(attempt, browser), wanted));
        }
        long written = Math.max(seq, sheet.seq() + 1);
        jdbc.sql(
                        "update answer_sheet set answers = json_merge_patch(answers, :answers), seq = :seq, saved_at = :now, given = json_merge_patch(given, :given), given_until = greatest(given_until, :until), conduct = json_merge_patch(conduct, coalesce(:noted, '{}')) where attempt_id = :id")
                .param("answers", json.writeValueAsString(wanted))
                .param("seq", written)
                .param("given", json.writeValueAsString(given.without(overtaken).entry(browser)))
                .param("until", writes ? given.latest() : 0)
                .param("noted", noted)
                .param("now", Rows.utc(now))
                .param("id", attempt.value())
                .update();
        var newer = new TreeMap<Integer, List<String>>();
        overtaken.keySet().forEach(position -> newer.put(position, there.at(position)));
        return new Taken(written, newer);
    }

    /** @param newer answers that stay in the place of older ones of the save, by position */
    record Taken(long seq, Map<Integer, List<String>> newer) {}

    /** How many browsers had written when this one began to; 0 = it never did. */
    private int reignOf(AttemptId attempt, String browser) {
        return jdbc.sql("select coalesce(max(reign), 0) from exam_place_change where attempt_id = ? and place = ?")
                .params(attempt.value(), browser)
                .query(Integer.class)
                .single();
    }

    private LastWriters reigns(AttemptId attempt, Sheet sheet) {
        return jdbc.sql("select reign, base, reigns from exam_place_reign where attempt_id = ?")
                .param(attempt.value())
                .query((row, n) -> new LastWriters(
                        row.getInt("reign"),
                        read(row.getString("base")).byPosition(),
                        json.readValue(row.getString("reigns"), REIGNS)))
                .optional()
                .orElseGet(() -> new LastWriters(1, read(sheet.answers()).byPosition(), Map.of()));
    }

    private void store(AttemptId attempt, LastWriters reigns) {
        jdbc.sql("replace into exam_place_reign (attempt_id, reign, base, reigns) values (?, ?, ?, ?)")
                .params(
                        attempt.value(),
                        reigns.reign(),
                        json.writeValueAsString(reigns.base()),
                        json.writeValueAsString(reigns.reigns()))
                .update();
    }

    private Answers read(String answers) {
        return new Answers(json.readValue(answers, Sheets.ANSWERS));
    }

    private void noteAddress(AttemptId attempt, Sheet sheet, ExamPlace from) {
        if (!from.address().equals(sheet.address())) {
            write(attempt, from, "ADDRESS", reignOf(attempt, from.name()));
        }
    }

    private void write(AttemptId attempt, ExamPlace to, String kind, int reign) {
        // Times of one browser say nothing about those of another.
        jdbc.sql(
                        "update answer_sheet set place = ?, address = ?, given_until = if(? = 'TAKEN', 0, given_until) where attempt_id = ?")
                .params(to.name(), to.address(), kind, attempt.value())
                .update();
        boolean enough = kind.equals("ADDRESS")
                && jdbc.sql("select count(*) from exam_place_change where attempt_id = ?")
                                .param(attempt.value())
                                .query(Integer.class)
                                .single()
                        >= MOST_CHANGES;
        if (enough) {
            return;
        }
        jdbc.sql("""
                insert into exam_place_change (change_id, attempt_id, kind, reign, place, address, device, recorded_at)
                values (:id, :attempt, :kind, :reign, :place, :address, :device, :now)""")
                .param("id", Uuids.next())
                .param("attempt", attempt.value())
                .param("kind", kind)
                .param("place", to.name())
                .param("reign", reign)
                .param("address", to.address())
                .param("device", to.device())
                .param("now", Rows.utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    private Optional<Instant> since(AttemptId attempt, String place) {
        return jdbc.sql(
                        "select max(recorded_at) from exam_place_change where attempt_id = ? and place = ? and kind in ('OPENED', 'TAKEN')")
                .params(attempt.value(), place)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private Sheet lock(AttemptId attempt, PersonId person) {
        return jdbc.sql(
                        "select place, address, closed, pause_id is not null as paused, seq, answers, given from answer_sheet where attempt_id = ? and person_id = ? for update")
                .params(attempt.value(), person.value())
                .query((row, n) -> new Sheet(
                        row.getString("place"),
                        row.getString("address"),
                        row.getBoolean("closed"),
                        row.getBoolean("paused"),
                        row.getLong("seq"),
                        row.getString("answers"),
                        json.readValue(row.getString("given"), GIVEN)))
                .optional()
                .orElseThrow(() -> new Refusal("attempt.unknown"));
    }

    private record Sheet(
            @Nullable String place,
            @Nullable String address,
            boolean closed,
            boolean paused,
            long seq,
            String answers,
            Map<String, Map<Integer, Long>> given) {}
}
