package org.nishang.learning.offline;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.learning.study.LessonNeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where somebody stands with a lesson, for a device that shows it without a network.
 *
 * @param studied seconds that count so far
 * @param floor seconds that it asks for
 * @param checks those that are not answered rightly yet
 */
record KeptLesson(String id, long studied, long floor, List<Check> checks) {

    /**
     * @param version of the item; another one asks something else
     * @param question as the page of an exam gets it: nothing in it tells what is right
     */
    record Check(String code, UUID version, JsonNode question) {

        static Check of(PracticeQuestion question, Locale locale) {
            return new Check(
                    question.code(), question.version(), JsonMapper.shared().valueToTree(question.sheet(locale)));
        }
    }

    static KeptLesson of(String id, LessonNeed need, List<PracticeQuestion> questions, Locale locale) {
        return new KeptLesson(
                id,
                need.time().studied().toSeconds(),
                need.time().floor().toSeconds(),
                questions.stream()
                        .filter(question -> !need.right().contains(question.code()))
                        .map(question -> Check.of(question, locale))
                        .toList());
    }
}
