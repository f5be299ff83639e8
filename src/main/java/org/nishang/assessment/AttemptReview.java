package org.nishang.assessment;

import java.util.List;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;

/** A finished attempt, question by question, with what was right and which clause says so. */
public record AttemptReview(AttemptRow outcome, CourseOutline course, List<Line> lines) {

    /**
     * @param given what the learner answered; empty = nothing
     * @param right what would have been right
     * @param points given, of {@code of}
     */
    public record Line(
            int position,
            Text stem,
            List<Text> given,
            List<Text> right,
            Points points,
            Points of,
            Text explanation,
            String edition,
            Text clause,
            String topic,
            String fact) {

        static Line of(Question question, List<String> answer) {
            var content = question.item().content();
            boolean written = question.item().kind() == ItemKind.FILL_IN;
            return new Line(
                    question.position(),
                    content.stem(),
                    written
                            ? answer.stream()
                                    .filter(text -> !text.isBlank())
                                    .map(text -> new Text(text, text))
                                    .toList()
                            : texts(question, answer),
                    written
                            ? content.accepted().stream()
                                    .limit(1)
                                    .map(text -> new Text(text, text))
                                    .toList()
                            : texts(question, List.copyOf(question.rightKeys())),
                    new Points(question.mark(answer)),
                    new Points(question.place().points()),
                    content.explanation(),
                    question.item().edition(),
                    question.item().clause(),
                    question.item().topic(),
                    question.item().fact());
        }

        public boolean isRight() {
            return points.equals(of);
        }

        private static List<Text> texts(Question question, List<String> keys) {
            return question.options().stream()
                    .filter(option -> keys.contains(option.key()))
                    .map(option -> option.option().text())
                    .toList();
        }
    }

    public long right() {
        return lines.stream().filter(Line::isRight).count();
    }

    /** Lessons that teach what was answered wrongly, each once, in the order of the course. */
    public List<CourseOutline.Lesson> toStudyAgain() {
        var facts = lines.stream().filter(line -> !line.isRight()).map(Line::fact).toList();
        return course.lessons().stream()
                .filter(lesson -> lesson.facts().stream().anyMatch(facts::contains))
                .toList();
    }
}
