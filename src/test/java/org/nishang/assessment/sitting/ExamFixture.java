package org.nishang.assessment.sitting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.nishang.assessment.item.Question;
import org.nishang.common.CheckCharacter;
import org.nishang.common.ResidentIdNumber;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.PersonId;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.springframework.stereotype.Component;

/** Persons with a running attempt at the exam of C04, and the answers that would be right. */
@Component
public class ExamFixture {

    private final ExamSitting sitting;
    private final CourseCatalogue courses;
    private final PersonRegister people;
    private final Sheets sheets;

    ExamFixture(ExamSitting sitting, CourseCatalogue courses, PersonRegister people, Sheets sheets) {
        this.sitting = sitting;
        this.courses = courses;
        this.people = people;
        this.sheets = sheets;
    }

    public PersonId person() {
        String first17 = "33049919900101"
                + String.format("%03d", ThreadLocalRandom.current().nextInt(1000));
        for (int year = 1960; ; year++) {
            String digits = first17.substring(0, 6) + year + first17.substring(10);
            var document = new ResidentIdNumber(digits + CheckCharacter.mod11Two(digits));
            try {
                return people.register(new NewPerson(document, "考生", null));
            } catch (org.nishang.common.Refusal taken) {
                if (year > 2005) {
                    throw taken;
                }
            }
        }
    }

    public AttemptId start(PersonId person) {
        return start(person, "C04");
    }

    public AttemptId start(PersonId person, String exam) {
        return sitting.start(person, courses.current(exam).orElseThrow(), Instant.EPOCH, java.util.Optional.empty());
    }

    public ExamStanding standing(PersonId person) {
        return sitting.standing(person, courses.current("C04").orElseThrow(), Instant.EPOCH);
    }

    /** Answers that would be right to the first {@code count} questions. */
    public Map<Integer, List<String>> rightAnswers(AttemptId attempt, int count) {
        var answers = new HashMap<Integer, List<String>>();
        sheets.questions(attempt).stream()
                .limit(count)
                .forEach(question -> answers.put(question.position(), new ArrayList<>(question.solution())));
        return answers;
    }

    /** The same, those first that must be right: so many suffice if the pass mark is reached by them. */
    public Map<Integer, List<String>> decisiveFirst(AttemptId attempt, int count) {
        var answers = new HashMap<Integer, List<String>>();
        sheets.questions(attempt).stream()
                .sorted(Comparator.comparing((Question question) -> !question.isMustPass()))
                .limit(count)
                .forEach(question -> answers.put(question.position(), new ArrayList<>(question.solution())));
        return answers;
    }

    /** The positions of a paper that must be right. */
    List<Integer> decisive(AttemptId attempt) {
        return sheets.questions(attempt).stream()
                .filter(Question::isMustPass)
                .map(Question::position)
                .toList();
    }
}
