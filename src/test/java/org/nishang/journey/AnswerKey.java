package org.nishang.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is right for each question of the item bank, by the words on the screen. */
public final class AnswerKey {

    /** Reads the items that can be drawn now. */
    public static final String ITEMS = "select content from item_version where retired_at is null";

    private final Map<String, Set<String>> right = new HashMap<>();

    /** The steps of an ordering, or the right sides of a matching from the first left one on. */
    private final Map<String, List<String>> inOrder = new HashMap<>();

    /** @param contents the bank's items as they are stored */
    public AnswerKey(List<String> contents) {
        var json = JsonMapper.shared();
        for (String content : contents) {
            JsonNode item = json.readTree(content);
            JsonNode template = item.path("more").path("template");
            if (!template.isMissingNode()) {
                rows(item, json.treeToValue(template, Template.class).variants());
                continue;
            }
            for (String language : List.of("zh", "en")) {
                String stem = item.get("stem").get(language).asString();
                right.put(plain(stem), right(item, language));
                inOrder.put(plain(stem), inOrder(item.path("more"), language));
            }
        }
    }

    /** An item with parameters is another question with each row of its figures. */
    private void rows(JsonNode item, List<Variant> rows) {
        for (Variant row : rows) {
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                right.put(plain(row.stem().in(language)), right(item, row, rows.getFirst(), language));
                inOrder.put(plain(row.stem().in(language)), List.of());
            }
        }
    }

    /** @param stored the row whose words are stored with the item */
    private static Set<String> right(JsonNode item, Variant row, Variant stored, Locale language) {
        String key = row.key();
        if (key != null && !key.equals("true") && !key.equals("false")) {
            return Set.of(key);
        }
        boolean other = key != null && !key.equals(stored.key());
        var options = item.get("options");
        var texts = new LinkedHashSet<String>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).get("correct").asBoolean() != other) {
                texts.add(
                        key == null
                                ? row.texts().get(i).in(language)
                                : text(options.get(i).get("text"), language.getLanguage()));
            }
        }
        return texts;
    }

    private static Set<String> right(JsonNode item, String language) {
        var texts = new LinkedHashSet<String>();
        for (JsonNode option : item.get("options")) {
            if (option.get("correct").asBoolean()) {
                texts.add(option.get("text").get(language).asString());
            }
        }
        for (JsonNode accepted : item.get("accepted")) {
            texts.add(accepted.asString());
        }
        JsonNode number = item.path("more").path("numeric").path("value");
        if (!number.isMissingNode()) {
            texts.add(number.asString());
        }
        return texts;
    }

    private static List<String> inOrder(JsonNode more, String language) {
        var texts = new ArrayList<String>();
        more.path("ordering").path("steps").forEach(step -> texts.add(text(step, language)));
        more.path("matching").path("pairs").forEach(pair -> texts.add(text(pair.get("right"), language)));
        return texts;
    }

    private static String text(JsonNode node, String language) {
        return node.get(language).asString();
    }

    /** Without marks, tables and white space: the same for Markdown and for what it looks like. */
    private static String plain(String words) {
        return words.replaceAll("-{3,}|[\\s|*]+", "");
    }

    /** The texts of the right options, the accepted answers of a fill-in, or a number. */
    public Set<String> of(String stem) {
        return Objects.requireNonNull(right.get(plain(stem)), stem);
    }

    /** What is right one after the other; empty where the question is of another kind. */
    public List<String> inOrder(String stem) {
        return Objects.requireNonNull(inOrder.get(plain(stem)), stem);
    }
}
