package org.nishang.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/** The texts of an item: what formatted ones may hold, and the pictures that they show. */
public final class ItemTexts {

    private ItemTexts() {}

    /** What is wrong with a formatted text. */
    public static List<MarkdownFault> faults(String language, String markdown, Set<String> pictures) {
        var faults = new ArrayList<MarkdownFault>();
        new MarkdownCheck(language, pictures, (node, fault) -> faults.add(fault)).check(markdown);
        return faults;
    }

    /** The texts of an item that are Markdown where the item is formatted. */
    public static List<Text> formatted(Text stem, ItemBody body, Text explanation) {
        var texts = new ArrayList<>(List.of(stem, explanation));
        texts.addAll(body.formattable());
        return texts;
    }

    /** What few items have, with the pictures that the item shows. */
    public static PackItem.More more(
            MarkingRule rule,
            boolean formatted,
            boolean practiceOnly,
            @Nullable CaseText caseText,
            Text stem,
            ItemBody body,
            Text explanation,
            Map<String, Picture> pictures) {
        var texts = new ArrayList<Text>();
        if (formatted) {
            texts.addAll(formatted(stem, body, explanation));
        }
        if (caseText != null) {
            texts.add(caseText.text());
        }
        return new PackItem.More(rule, formatted, practiceOnly, caseText, shown(texts, body, pictures));
    }

    /** The pictures that these texts and this body show, in both languages. */
    private static Map<String, Picture> shown(List<Text> texts, ItemBody body, Map<String, Picture> pictures) {
        var names = new ArrayList<String>();
        for (Text text : texts) {
            for (String words : List.of(text.zh(), text.en())) {
                LessonRenderer.PARSER.parse(words).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        names.add(image.getDestination());
                    }
                });
            }
        }
        names.addAll(body.shows());
        var shown = new TreeMap<String, Picture>();
        for (String name : names) {
            for (String language : LessonReader.LANGUAGES) {
                String file = name.replace(".svg", "." + language + ".svg");
                var picture = pictures.get(file);
                if (picture != null) {
                    shown.put(file, picture);
                }
            }
        }
        return shown;
    }
}
