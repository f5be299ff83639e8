package org.nishang.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.KeyWords;
import org.nishang.assessment.item.Marks;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.Settled;
import org.nishang.common.Points;

/** Puts a marked paper into words, question by question. */
final class ReviewLines {

    private ReviewLines() {}

    static List<AttemptReview.Line> of(
            List<Question> questions, Answers answers, Map<Integer, Settled> byPeople, Map<Integer, Integer> atLeast) {
        var lines = new ArrayList<AttemptReview.Line>();
        String before = "";
        for (Question question : questions) {
            var about = question.item().content().extra().caseText();
            boolean first = about != null && !about.id().equals(before);
            before = about == null ? "" : about.id();
            lines.add(line(question, answers.at(question.position()), first, byPeople, atLeast));
        }
        return lines;
    }

    private static AttemptReview.Line line(
            Question question,
            List<String> answer,
            boolean firstOfCase,
            Map<Integer, Settled> byPeople,
            Map<Integer, Integer> atLeast) {
        var content = question.item().content();
        int mark = Marks.one(question, answer, byPeople, atLeast);
        var person = byPeople.get(question.position());
        return new AttemptReview.Line(
                question.position(),
                firstOfCase ? content.aboutCase() : null,
                content.wording(content.stem()),
                KeyWords.shown(
                        question,
                        question.answering().inWords(answer, question.place().order())),
                KeyWords.shown(question),
                new Points(Math.max(0, mark)),
                new Points(question.place().points()),
                new Points(Math.max(0, -mark)),
                question.isMarkedByPerson(),
                person == null || person.comment().isBlank() ? null : person.comment(),
                content.wording(content.explanation()),
                question.item().edition(),
                question.item().clause(),
                question.item().topic(),
                question.item().fact(),
                question.isMustPass());
    }
}
