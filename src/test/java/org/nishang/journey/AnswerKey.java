package org.nishang.journey;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is right for each question of the item bank, by the words on the screen. */
public final class AnswerKey {

    /** Reads the items that can be drawn now. */
    public static final String ITEMS = "select content from item_version where retired_at is null";

    private final Map<String, Set<String>> right = new HashMap<>();

    /**
     * @param contents the bank's items as they are stored
     */
    public AnswerKey(List<String> contents) {
        var json = JsonMapper.shared();
        for (String content : contents) {
            JsonNode item = json.readTree(content);
            for (String language : List.of("zh", "en")) {
                var texts = new LinkedHashSet<String>();
                for (JsonNode option : item.get("options")) {
                    if (option.get("correct").asBoolean()) {
                        texts.add(option.get("text").get(language).asString());
                    }
                }
                for (JsonNode accepted : item.get("accepted")) {
                    texts.add(accepted.asString());
                }
                right.put(item.get("stem").get(language).asString(), texts);
            }
        }
    }

    /** The texts of the right options, or the accepted answers of a fill-in. */
    public Set<String> of(String stem) {
        return Objects.requireNonNull(right.get(stem), stem);
    }
}
