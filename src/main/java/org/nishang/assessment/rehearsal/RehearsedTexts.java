package org.nishang.assessment.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.paper.PaperDrawing;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFinishing;
import org.nishang.common.Points;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Papers that nobody sat, handed in with an answer that two people are to mark: drawn as real ones, with such a
 * question in the place of the last. Only for the demo region, in which nothing would else wait for markers.
 */
@NamedInterface("api")
@Service
public class RehearsedTexts {

    private static final double ABILITY = 0.6;

    private final ItemBank bank;
    private final CourseCatalogue courses;
    private final ExamFinishing finishing;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RehearsedTexts(
            ItemBank bank, CourseCatalogue courses, ExamFinishing finishing, JdbcClient jdbc, ObjectMapper json) {
        this.bank = bank;
        this.courses = courses;
        this.finishing = finishing;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody made up who has just handed in, and what the person wrote. */
    public record Writer(PersonId person, Instant started, String words) {}

    /**
     * @param exam a course that has an item which people mark
     * @param day the one whose items papers are drawn from
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handIn(String exam, List<Writer> writers, LocalDate day, RandomGenerator random) {
        var course = courses.current(exam).orElseThrow();
        var text = bank.current(exam).stream()
                .filter(item -> item.kind().rules().isMarkedByPerson())
                .findFirst()
                .orElseThrow();
        for (Writer writer : writers) {
            var drawn = PaperDrawing.draw(bank.newest(exam), course.exam(), day, random);
            var attempt = lay(writer, course, withLast(drawn, text), random);
            finishing.handIn(attempt, writer.person());
        }
    }

    private static Paper withLast(Paper drawn, ItemVersion item) {
        var places = new ArrayList<>(drawn.places());
        var last = places.removeLast();
        places.add(Paper.Place.of(item, List.of(), last.points()));
        return new Paper(places);
    }

    private AttemptId lay(Writer writer, CourseOutline course, Paper paper, RandomGenerator random) {
        var id = AttemptId.next();
        int last = paper.questions();
        var answers = MadeUpAnswers.to(MadeUpAnswers.questions(paper, bank), ABILITY, random);
        answers.put(last, List.of(writer.words()));
        jdbc.sql("""
                insert into attempt (attempt_id, exam, course_version, person_id, number, state, started_at, pass_mark, paper, version)
                values (:id, :exam, :version, :person,
                    (select coalesce(max(number), 0) + 1 from attempt before_it where person_id = :person and exam = :exam),
                    'RUNNING', :started, :mark, :paper, 0)""")
                .param("id", id.value())
                .param("exam", course.code())
                .param("version", course.id().value())
                .param("person", writer.person().value())
                .param("started", Rows.utc(writer.started()))
                .param("mark", Points.of(course.exam().passMark()).hundredths())
                .param("paper", json.writeValueAsString(paper))
                .update();
        jdbc.sql("""
                insert into answer_sheet (attempt_id, person_id, deadline, questions, seq, answers, saved_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        writer.person().value(),
                        Rows.utc(writer.started()
                                .plus(Duration.ofMinutes(course.exam().minutes()))),
                        last,
                        answers.size(),
                        json.writeValueAsString(answers),
                        Rows.utc(writer.started().plus(Duration.ofMinutes(1))))
                .update();
        return id;
    }
}
