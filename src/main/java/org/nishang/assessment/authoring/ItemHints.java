package org.nishang.assessment.authoring;

import static org.nishang.assessment.item.ItemFinding.warning;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nishang.assessment.item.FormLine;
import org.nishang.assessment.item.FormText;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.KindRules;

/**
 * What usually gives an answer away or makes an item unfair. A person may know better. Pure.
 *
 * @see <a href="https://doi.org/10.1207/S15324818AME1503_5">T. M. Haladyna, S. M. Downing, M. C. Rodriguez: A review of
 *     multiple-choice item-writing guidelines. Applied Measurement in Education 15 (2002), 309–333</a>
 */
final class ItemHints {

    private static final Pattern ALL_OF_THEM = Pattern.compile(
            "以上(都|均|皆|全)|(都|均)(对|错|正确|不正确|不是)|(all|none|both) of the (above|following|these)|all are (correct|right)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE = Pattern.compile(
            "一定|必定|必须|永远|从不|任何情况|一律|不再|就算|只(?!要)|\\b(always|never|in any case|only|must)\\b", Pattern.CASE_INSENSITIVE);
    /** A number with a decimal point, a grade such as 3-4, or a range: what both languages write alike. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    /** What one language writes in figures and the other in words: 12月 and December, Article 31 and 第三十一条. */
    private static final Pattern SAID_IN_WORDS = Pattern.compile("\\d+月|Articles? \\d+(( and |–)\\d+)*");

    private static final Pattern MYRIADS = Pattern.compile("(\\d+)万");

    private static final Pattern UNIT = Pattern.compile("(?<=[0-9 （(])(mg/kg|mm|cm|毫米|厘米|%|N|天|日|days?)(?![a-zA-Z])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final ItemForm form;
    private final List<FormLine> lines;
    private final List<ItemFinding> found = new ArrayList<>();

    private ItemHints(ItemForm form) {
        this.form = form;
        this.lines = form.lines().stream().filter(line -> !line.isBlank()).toList();
    }

    static List<ItemFinding> of(ItemForm form, ItemGround ground, LocalDate today) {
        var hints = new ItemHints(form);
        hints.languages();
        hints.figures();
        var kind = ItemKind.find(form.kind()).map(ItemKind::rules);
        switch (kind.map(KindRules::hints).orElse(KindRules.Hints.NONE)) {
            case OF_OPTIONS -> {
                hints.length();
                hints.givenAway();
                hints.units();
                hints.allOfThem();
                hints.alike();
            }
            case OF_STATEMENT -> hints.absolute();
            case NONE -> {}
        }
        var fact = ground.facts().get(form.fact());
        if (fact != null && fact.validTo() != null) {
            hints.add(
                    fact.validTo().isAfter(today) ? "assessment.check.fact-ends" : "assessment.check.fact-ended",
                    fact.validTo());
        }
        return hints.found;
    }

    private void add(String key, Object... arguments) {
        found.add(warning(key, arguments));
    }

    private void languages() {
        boolean han = HAN.matcher(form.stem().en()).find()
                || lines.stream().anyMatch(line -> HAN.matcher(line.text().en()).find());
        if (han
                && ItemKind.find(form.kind())
                        .filter(kind -> kind.rules().isOfOneLanguage())
                        .isEmpty()) {
            add("assessment.check.chinese-in-english");
        }
    }

    /** A figure from ten up, or with a decimal point, that one language has and the other has not. */
    private void figures() {
        var texts = new ArrayList<FormText>();
        texts.add(form.stem());
        lines.forEach(line -> texts.add(line.text()));
        boolean differ = texts.stream()
                .filter(FormText::isWhole)
                .anyMatch(text -> !figuresOf(text.zh()).equals(figuresOf(text.en())));
        if (differ) {
            add("assessment.check.figures-differ");
        }
    }

    private static Set<String> figuresOf(String text) {
        var figures = new TreeSet<String>();
        String plain = MYRIADS.matcher(
                        SAID_IN_WORDS.matcher(text).replaceAll("").replace(",", ""))
                .replaceAll(found -> found.group(1) + "0000");
        FIGURE.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(figure -> figure.length() > 1)
                .forEach(figures::add);
        return figures;
    }

    /** The longest option is the right one, by half as much again: those who guess choose it. */
    private void length() {
        for (boolean chinese : new boolean[] {true, false}) {
            int right = longest(true, chinese);
            int wrong = longest(false, chinese);
            if (wrong > 0 && right >= wrong + (chinese ? 4 : 12) && right * 2 >= wrong * 3) {
                add("assessment.check.longest-is-right");
                return;
            }
        }
    }

    private int longest(boolean correct, boolean chinese) {
        return lines.stream()
                .filter(line -> line.correct() == correct)
                .mapToInt(line -> in(line.text(), chinese).strip().length())
                .max()
                .orElse(0);
    }

    private void givenAway() {
        for (boolean chinese : new boolean[] {true, false}) {
            String stem = plain(in(form.stem(), chinese));
            for (FormLine line : lines) {
                String option = plain(in(line.text(), chinese));
                boolean others = lines.stream()
                        .filter(other -> !other.correct())
                        .map(other -> plain(in(other.text(), chinese)))
                        .anyMatch(other -> other.length() >= 2 && stem.contains(other));
                if (line.correct() && option.length() >= 2 && stem.contains(option) && !others) {
                    add("assessment.check.stem-says-it", in(line.text(), chinese));
                    return;
                }
            }
        }
    }

    /** Only the right option has the unit that the stem asks for. */
    private void units() {
        var inStem = UNIT.matcher(form.stem().zh() + " " + form.stem().en());
        var asked = new ArrayList<String>();
        while (inStem.find()) {
            asked.add(inStem.group(1));
        }
        boolean right = lines.stream()
                .filter(FormLine::correct)
                .anyMatch(line -> asked.stream().anyMatch(line.text().zh()::contains));
        boolean wrong = lines.stream()
                .filter(line -> !line.correct())
                .anyMatch(line -> asked.stream().anyMatch(line.text().zh()::contains));
        if (right && !wrong) {
            add("assessment.check.unit-says-it");
        }
    }

    private void allOfThem() {
        if (lines.stream()
                .anyMatch(line -> ALL_OF_THEM.matcher(line.text().zh()).find()
                        || ALL_OF_THEM.matcher(line.text().en()).find())) {
            add("assessment.check.all-of-them");
        }
    }

    /** The same but for spaces, width and case, or the same in one language only. */
    private void alike() {
        for (boolean chinese : new boolean[] {true, false}) {
            var texts = lines.stream()
                    .map(line -> plain(in(line.text(), chinese)))
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (texts.stream().distinct().count() < texts.size()) {
                add("assessment.check.alike");
                return;
            }
        }
    }

    private void absolute() {
        if (ABSOLUTE.matcher(form.stem().zh()).find()
                || ABSOLUTE.matcher(form.stem().en()).find()) {
            add("assessment.check.absolute");
        }
    }

    private static String in(FormText text, boolean chinese) {
        return chinese ? text.zh() : text.en();
    }

    /** Without width, case, spaces and marks of sentences. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s。，、；：？！“”‘’（）()?!,;:\"]+", "");
    }
}
