package org.nishang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.Wording;

/** Puts a marked paper into words, question by question. */
final class ReviewLines {

    private ReviewLines() {}

    static List<AttemptReview.Line> of(
            List<Question> questions,
            Answers answers,
            Map<Integer, TextAnswers.Settled> byPeople,
            Map<Integer, Integer> atLeast) {
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
            Map<Integer, TextAnswers.Settled> byPeople,
            Map<Integer, Integer> atLeast) {
        var content = question.item().content();
        int mark = Marks.one(question, answer, byPeople, atLeast);
        var person = byPeople.get(question.position());
        return new AttemptReview.Line(
                question.position(),
                firstOfCase ? content.aboutCase() : null,
                content.wording(content.stem()),
                shown(
                        question,
                        question.answering().inWords(answer, question.place().order())),
                shownRight(question),
                new Points(Math.max(0, mark)),
                new Points(question.place().points()),
                new Points(Math.max(0, -mark)),
                question.isMarkedByPerson(),
                person == null || person.comment().isBlank() ? null : person.comment(),
                content.wording(content.explanation()),
                question.item().edition(),
                question.item().clause(),
                question.item().topic(),
                question.item().fact());
    }

    /** What would have been right, as it is shown. */
    static List<Wording> shownRight(Question question) {
        return shown(question, right(question));
    }

    /** What would have been right, in words. */
    static List<Text> right(Question question) {
        return switch (question.answering()) {
            case NumericAnswering numeric -> List.of(numeric.rightWords());
            case ShortAnswering text -> List.of(text.body().model());
            default ->
                question.answering()
                        .inWords(question.solution(), question.place().order());
        };
    }

    /** Options are formatted as their item is; what somebody wrote is never. */
    private static List<Wording> shown(Question question, List<Text> texts) {
        return texts.stream()
                .map(text -> question.answering() instanceof ChoiceAnswering
                        ? question.item().content().wording(text)
                        : Wording.plain(text))
                .toList();
    }
}
