package org.nishang.assessment.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody would answer who knows it, for tests outside of this room. */
public final class RightAnswers {

    private RightAnswers() {}

    /** As the page would send it. */
    public static List<String> to(PracticeQuestion question) {
        return question.solution();
    }

    /**
     * The same where a page shows the question in another order.
     *
     * @param shown the sheet that the page has
     */
    public static List<String> onPage(PracticeQuestion question, JsonNode shown) {
        var keys = new HashMap<String, String>();
        var words = question.sheet(Locale.CHINESE);
        JsonMapper.shared()
                .valueToTree(words)
                .get("options")
                .forEach(option -> keys.put(
                        option.get("key").asString(), option.get("text").asString()));
        var here = new HashMap<String, String>();
        shown.get("options")
                .forEach(option -> here.put(
                        option.get("text").asString(), option.get("key").asString()));
        return question.solution().stream()
                .map(part -> keys.containsKey(part) ? here.get(keys.get(part)) : part)
                .toList();
    }
}
