package org.nishang.assessment.authoring;

import static org.nishang.assessment.item.ItemFinding.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.KindRules;
import org.nishang.course.quality.Hint;
import org.nishang.course.quality.Phrasing;
import org.nishang.course.quality.PhrasingHints;

/**
 * What a person who writes an item is told before it goes into use; a person may know better. A pack with the same
 * {@link Hint}s is refused. Pure.
 */
final class ItemHints {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private ItemHints() {}

    static List<ItemFinding> of(ItemForm form, ItemGround ground, LocalDate today) {
        var found = new ArrayList<ItemFinding>();
        var lines = form.lines().stream().filter(line -> !line.isBlank()).toList();
        if (isChineseInEnglish(form, lines)) {
            found.add(warning("assessment.check.chinese-in-english"));
        }
        var phrasing = phrasing(form, lines);
        for (Hint hint : PhrasingHints.of(phrasing)) {
            found.add(
                    hint == Hint.STEM_SAYS_IT
                            ? warning(key(hint), PhrasingHints.saidByTheStem(phrasing))
                            : warning(key(hint)));
        }
        var fact = ground.facts().get(form.fact());
        if (fact != null && fact.validTo() != null) {
            found.add(warning(
                    fact.validTo().isAfter(today) ? "assessment.check.fact-ends" : "assessment.check.fact-ended",
                    fact.validTo()));
        }
        return found;
    }

    private static String key(Hint hint) {
        return "assessment.check." + hint.key();
    }

    private static boolean isChineseInEnglish(ItemForm form, List<FormLine> lines) {
        boolean han = HAN.matcher(form.stem().en()).find()
                || lines.stream().anyMatch(line -> HAN.matcher(line.text().en()).find());
        return han
                && ItemKind.find(form.kind())
                        .filter(kind -> kind.rules().isOfOneLanguage())
                        .isEmpty();
    }

    private static Phrasing phrasing(ItemForm form, List<FormLine> lines) {
        var sort = switch (ItemKind.find(form.kind())
                .map(ItemKind::rules)
                .map(KindRules::hints)
                .orElse(KindRules.Hints.NONE)) {
            case OF_OPTIONS -> Phrasing.Sort.OPTIONS;
            case OF_STATEMENT -> Phrasing.Sort.STATEMENT;
            case NONE -> Phrasing.Sort.OTHER;
        };
        return new Phrasing(
                sort,
                said(form.stem()),
                lines.stream()
                        .map(line -> new Phrasing.Option(said(line.text()), line.correct()))
                        .toList());
    }

    private static Phrasing.Said said(FormText text) {
        return new Phrasing.Said(text.zh(), text.en());
    }
}
