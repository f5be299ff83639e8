package org.nishang.assessment.integrity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.sitting.AttemptFacts;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.AttemptSql;
import org.nishang.assessment.sitting.Sheets;
import org.nishang.assessment.sitting.TimeGrant;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * What was recorded about how attempts were written, and which of them are remarkable. For {@code learning}, which
 * decides who may see it; {@code within} is its condition in brackets on {@code attempt a}.
 */
@NamedInterface("api")
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ExamFacts {

    /** Comparing pairs grows with the square: the newest. */
    private static final int MOST = 3_000;

    private final Sheets sheets;
    private final ItemBank bank;
    private final KeyCorrections keys;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ExamFacts(Sheets sheets, ItemBank bank, KeyCorrections keys, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.sheets = sheets;
        this.bank = bank;
        this.keys = keys;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param compared pairs of attempts whose times overlapped
     * @param pairs whose wrong answers are too much alike, the least likely first
     * @param quick attempts with right answers in far less time than usual
     */
    public record Remarkable(int attempts, int compared, List<Alike> pairs, List<Quick> quick) {}

    /**
     * @param expected identical wrong answers by chance
     * @param chance of as many or more
     */
    public record Alike(AttemptId one, AttemptId other, int bothWrong, int alike, double expected, double chance) {}

    public record Quick(AttemptId attempt, int quick, int of) {}

    /** @throws Refusal {@code attempt.unknown} outside {@code within} */
    public AttemptFacts of(AttemptId id, Condition.On within) {
        boolean known = Sql.of(jdbc, "select 1 from attempt a where a.attempt_id = :id and %s", within.on("a"))
                .param("id", id.value())
                .query()
                .optionalValue()
                .isPresent();
        if (!known) {
            throw new Refusal("attempt.unknown");
        }
        var attempt = sheets.record(id);
        var finished = Optional.ofNullable(attempt.finishedAt());
        var sums = jdbc.sql("select conduct from answer_sheet where attempt_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(conduct -> ConductSums.of(
                        json.readTree(conduct),
                        Duration.between(attempt.startedAt(), finished.orElse(clock.instant()))))
                .orElseThrow(() -> new Refusal("attempt.unknown"));
        return new AttemptFacts(
                id,
                attempt.person(),
                attempt.exam(),
                attempt.number(),
                attempt.startedAt(),
                attempt.deadline(),
                finished.orElse(null),
                grants(id),
                places(id),
                sums.away(),
                sums.awayTime(),
                sums.times(),
                sums.pastes(),
                items(id, sums));
    }

    private List<AttemptFacts.ItemTime> items(AttemptId id, ConductSums sums) {
        var answered = jdbc.sql("select answers from answer_sheet where attempt_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(text -> new Answers(json.readValue(text, Sheets.ANSWERS)))
                .orElseThrow();
        return sheets.questions(id).stream()
                .map(question -> new AttemptFacts.ItemTime(
                        question.position(),
                        question.item().code(),
                        Duration.ofSeconds(sums.seconds().getOrDefault(question.position(), 0)),
                        !answered.at(question.position()).isEmpty()))
                .toList();
    }

    private List<TimeGrant> grants(AttemptId id) {
        return jdbc.sql("select * from exam_time_grant where attempt_id = ? order by recorded_at")
                .param(id.value())
                .query((row, n) -> new TimeGrant(
                        Rows.instant(row, "recorded_at"),
                        TimeGrant.Kind.valueOf(row.getString("kind")),
                        Duration.ofSeconds(row.getLong("seconds")),
                        row.getString("reason"),
                        row.getString("actor")))
                .list();
    }

    private List<AttemptFacts.Place> places(AttemptId id) {
        return jdbc.sql("select * from exam_place_change where attempt_id = ? order by recorded_at")
                .param(id.value())
                .query((row, n) -> new AttemptFacts.Place(
                        Rows.instant(row, "recorded_at"),
                        row.getString("kind"),
                        row.getString("address"),
                        row.getString("device")))
                .list();
    }

    /**
     * Looks through the finished attempts of an exam, the newest three thousand.
     *
     * @param from first day on which they were handed in, {@code to} the last
     */
    public Remarkable remarkable(String exam, LocalDate from, LocalDate to, Condition.On within) {
        var held = keys.now();
        var sat = Sql.of(jdbc, """
                select a.attempt_id, a.started_at, a.finished_at, a.paper, s.answers, s.conduct
                from attempt a join answer_sheet s using (attempt_id)
                where a.exam = :exam and %s and a.finished_at >= :from and a.finished_at < :to and %s
                order by a.finished_at desc limit %d""", AttemptSql.finished("a"), within.on("a"), MOST)
                .param("exam", exam)
                .param("from", start(from))
                .param("to", start(to.plusDays(1)))
                .query((row, n) -> new Row(
                        new AttemptId(Rows.uuid(row, "attempt_id")),
                        Rows.instant(row, "started_at"),
                        Rows.instant(row, "finished_at"),
                        row.getString("paper"),
                        row.getString("answers"),
                        row.getString("conduct")))
                .list()
                .stream()
                .map(row -> sat(row, held))
                .toList();
        var alike = WrongAnswers.among(sat.stream().map(Sat::wrong).toList());
        var quick = AnswerTimes.among(sat.stream().map(Sat::timed).toList());
        return new Remarkable(
                sat.size(),
                alike.compared(),
                alike.pairs().stream()
                        .map(pair -> new Alike(
                                pair.one(),
                                pair.other(),
                                pair.bothWrong(),
                                pair.alike(),
                                pair.expected(),
                                pair.chance()))
                        .toList(),
                quick.stream()
                        .map(one -> new Quick(one.attempt(), one.quick(), one.of()))
                        .toList());
    }

    private Sat sat(Row row, KeyCorrections.Held held) {
        var places = json.readValue(row.paper(), Paper.class).places();
        var answers = new Answers(json.readValue(row.answers(), Sheets.ANSWERS));
        var seconds = ConductSums.of(json.readTree(row.conduct()), Duration.between(row.from(), row.to()))
                .seconds();
        Map<UUID, String> wrong = new HashMap<>();
        Map<UUID, Integer> times = new HashMap<>();
        List<UUID> right = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var answer = answers.at(i + 1);
            Optional.ofNullable(seconds.get(i + 1)).ifPresent(time -> times.put(place.item(), time));
            if (answer.isEmpty()) {
                continue;
            }
            var question = held.question(i + 1, place, bank.version(place.item()));
            if (question.isMarkedByPerson()) {
                continue;
            }
            if (question.mark(answer) == place.points()) {
                right.add(place.item());
            } else {
                wrong.put(place.item(), onAnyPaper(answer, place));
            }
        }
        return new Sat(
                new WrongAnswers.Sat(row.attempt(), row.from(), row.to(), wrong),
                new AnswerTimes.Timed(row.attempt(), times, right));
    }

    /** Keys of options say nothing over papers, since each has an order of its own. */
    static String onAnyPaper(List<String> answer, Paper.Place place) {
        return answer.stream()
                .map(key -> {
                    int shown = key.length() == 1 ? key.charAt(0) - 'a' : -1;
                    return shown >= 0 && shown < place.order().size()
                            ? "#" + place.order().get(shown)
                            : key.strip().toLowerCase(java.util.Locale.ROOT);
                })
                .sorted()
                .toList()
                .toString();
    }

    private LocalDateTime start(LocalDate day) {
        return Rows.utc(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private record Row(AttemptId attempt, Instant from, Instant to, String paper, String answers, String conduct) {}

    private record Sat(WrongAnswers.Sat wrong, AnswerTimes.Timed timed) {}
}
