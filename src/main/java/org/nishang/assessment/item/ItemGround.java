package org.nishang.assessment.item;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nishang.common.Text;
import org.nishang.course.CaseText;
import org.nishang.course.Picture;
import org.nishang.regulation.Fact;

/**
 * What an item of a course may rest on and show.
 *
 * @param topics by their key
 * @param facts that lessons of the course teach, by id
 * @param pictures of the course, by file name with the language
 * @param cases of the course, by id
 */
public record ItemGround(
        String course,
        Text title,
        Map<String, Text> topics,
        Map<String, Fact> facts,
        Map<String, Picture> pictures,
        Map<String, CaseText> cases) {

    public ItemGround {
        topics = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(topics));
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        pictures = Map.copyOf(pictures);
        cases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }
}
