package org.nishang.assessment.sitting;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.course.CourseOutline;
import org.nishang.course.Wording;

/**
 * A finished attempt, question by question, with what was right and which clause says so.
 *
 * @param shown how much of it may be seen; lines have no more
 * @param taken from the start to the end
 */
public record AttemptReview(AttemptRow outcome, CourseOutline course, Shown shown, Duration taken, List<Line> lines) {

    public enum Shown {
        /** Questions, keys and explanations. */
        ALL,
        /** How each topic went, and the lessons to read again; no question and no key. */
        TOPICS,
        SCORE
    }

    /** No more than that of it. */
    public AttemptReview upTo(Shown most) {
        return most == Shown.ALL
                ? this
                : new AttemptReview(
                        outcome,
                        course,
                        most,
                        taken,
                        lines.stream().map(line -> line.closed(most)).toList());
    }

    /** Whether somebody tried: something was answered, and not faster than anybody reads. */
    public boolean isEarnest() {
        return lines.stream().anyMatch(line -> !line.given().isEmpty())
                && taken.compareTo(course.exam().earnest(lines.size())) >= 0;
    }

    /**
     * How a topic went.
     *
     * @param right of so many questions
     */
    public record Topic(Text title, int right, int questions) {}

    /** In the order of the course; topics without a question are left out. */
    public List<Topic> topics() {
        return course.topics().entrySet().stream()
                .map(topic -> {
                    var about = lines.stream()
                            .filter(line -> line.topic().equals(topic.getKey()))
                            .toList();
                    return new Topic(
                            topic.getValue(),
                            (int) about.stream().filter(Line::isRight).count(),
                            about.size());
                })
                .filter(topic -> topic.questions() > 0)
                .toList();
    }

    /**
     * @param about the case that the question belongs to, where it is the first of it
     * @param given what the learner answered; empty = nothing
     * @param right what would have been right, or what a full answer says
     * @param points given, of {@code of}
     * @param deducted what a wrong answer cost
     * @param byPeople whether people marked it; then {@code right} is only how it may read
     * @param comment of who marked the answer
     * @param mustPass whether the paper fails without a right answer to it
     */
    public record Line(
            int position,
            @Nullable Wording about,
            Wording stem,
            List<Wording> given,
            List<Wording> right,
            Points points,
            Points of,
            Points deducted,
            boolean byPeople,
            @Nullable String comment,
            Wording explanation,
            String edition,
            Text clause,
            String topic,
            String fact,
            boolean mustPass) {

        Line closed(Shown most) {
            return new Line(
                    position,
                    null,
                    NOTHING,
                    List.of(),
                    List.of(),
                    points,
                    of,
                    deducted,
                    byPeople,
                    null,
                    NOTHING,
                    "",
                    new Text("—", "—"),
                    most == Shown.SCORE ? "" : topic,
                    most == Shown.SCORE ? "" : fact,
                    mustPass);
        }

        public boolean isRight() {
            return points.equals(of);
        }

        /** Some of the points were given and not all. */
        public boolean isPartlyRight() {
            return !isRight() && points.hundredths() > 0;
        }
    }

    private static final Wording NOTHING = Wording.plain(new Text("—", "—"));

    /** Questions that must be right and are not. */
    public long mustPassMissed() {
        return lines.stream().filter(line -> line.mustPass() && !line.isRight()).count();
    }

    public long right() {
        return lines.stream().filter(Line::isRight).count();
    }

    /** Lessons that teach what was answered wrongly, each once, in the order of the course. */
    public List<CourseOutline.Lesson> toStudyAgain() {
        var facts =
                lines.stream().filter(line -> !line.isRight()).map(Line::fact).toList();
        return course.lessons().stream()
                .filter(lesson -> lesson.facts().stream().anyMatch(facts::contains))
                .toList();
    }
}
