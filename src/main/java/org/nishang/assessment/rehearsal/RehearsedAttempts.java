package org.nishang.assessment.rehearsal;

import static org.nishang.platform.database.BatchWriter.row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.paper.PaperDrawing;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.common.Points;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Finished attempts that nobody sat, in the stored form of real ones: papers drawn from the bank by the blueprint,
 * answers, marks. Only for the demo region, whose exams would else have no figures; nothing is told to other modules.
 */
@NamedInterface("api")
@Service
public class RehearsedAttempts {

    private final ItemBank bank;
    private final CourseCatalogue courses;
    private final BatchWriter batches;
    private final ObjectMapper json;

    RehearsedAttempts(ItemBank bank, CourseCatalogue courses, BatchWriter batches, ObjectMapper json) {
        this.bank = bank;
        this.courses = courses;
        this.batches = batches;
        this.json = json;
    }

    /**
     * Somebody made up who sits an exam until it is passed.
     *
     * @param ability as in item response theory: 0 is usual, 1 is one standard deviation better
     * @param first when the first attempt starts; resits are a day apart
     * @param most attempts
     */
    public record Sitter(PersonId person, String exam, double ability, Instant first, int most) {}

    /**
     * Writes attempts of all sitters, in batches.
     *
     * @param day the one whose items papers are drawn from, whenever they were sat: an edition may be younger than the
     *     demo's history
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Sitter> sitters, LocalDate day, RandomGenerator random) {
        var attempts = new ArrayList<@Nullable Object[]>();
        var sheets = new ArrayList<@Nullable Object[]>();
        for (Sitter sitter : sitters) {
            courses.current(sitter.exam()).ifPresent(course -> sit(sitter, course, day, random, attempts, sheets));
        }
        batches.write(
                "insert into attempt (attempt_id, exam, course_version, person_id, number, state, started_at, finished_at, pass_mark, score, passed, paper, version) values (?, ?, ?, ?, ?, 'FINISHED', ?, ?, ?, ?, ?, ?, 1)",
                attempts);
        batches.write(
                "insert into answer_sheet (attempt_id, person_id, deadline, questions, closed, seq, answers, saved_at, conduct) values (?, ?, ?, ?, true, ?, ?, ?, ?)",
                sheets);
    }

    /** The attempt's time in parts, some longer than others; the same for the same length. */
    private static Map<Integer, Long> times(int questions, Duration all) {
        var random = new Random(all.toSeconds());
        double[] weights =
                random.doubles(questions).map(one -> Math.exp(1.2 * one)).toArray();
        double sum = DoubleStream.of(weights).sum();
        var times = new TreeMap<Integer, Long>();
        for (int i = 0; i < questions; i++) {
            times.put(i + 1, (long) (0.9 * all.toSeconds() * weights[i] / sum));
        }
        return times;
    }

    private static int score(List<Question> questions, Map<Integer, List<String>> answers) {
        return questions.stream()
                .mapToInt(question -> question.mark(answers.getOrDefault(question.position(), List.of())))
                .sum();
    }

    private void sit(
            Sitter sitter,
            CourseOutline course,
            LocalDate day,
            RandomGenerator random,
            List<@Nullable Object[]> attempts,
            List<@Nullable Object[]> sheets) {
        int passMark = Points.of(course.exam().passMark()).hundredths();
        for (int number = 1; number <= sitter.most(); number++) {
            Instant started = sitter.first().plus(Duration.ofDays(number - 1));
            Instant deadline = started.plus(Duration.ofMinutes(course.exam().minutes()));
            Instant finished = started.plus(Duration.ofMinutes(9 + random.nextInt(25)));
            var paper = PaperDrawing.draw(bank.newest(course.code()), course.exam(), day, random);
            var questions = MadeUpAnswers.questions(paper, bank);
            var answers = MadeUpAnswers.to(questions, sitter.ability() + 0.3 * (number - 1), random);
            int score = Math.max(0, score(questions, answers));
            boolean passed =
                    score >= passMark && Marks.mustPassMet(questions, new Answers(answers), Map.of(), Map.of());
            var id = AttemptId.next().value();
            attempts.add(row(
                    id,
                    course.code(),
                    course.id().value(),
                    sitter.person().value(),
                    number,
                    Rows.utc(started),
                    Rows.utc(finished),
                    passMark,
                    score,
                    passed,
                    json.writeValueAsString(paper)));
            sheets.add(row(
                    id,
                    sitter.person().value(),
                    Rows.utc(deadline),
                    paper.questions(),
                    answers.size(),
                    json.writeValueAsString(answers),
                    Rows.utc(finished),
                    json.writeValueAsString(Map.of(
                            "rehearsed",
                            Map.of("seconds", times(paper.questions(), Duration.between(started, finished)))))));
            if (passed) {
                return;
            }
        }
    }
}
