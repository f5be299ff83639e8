package org.nishang.course.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nishang.course.quality.Phrasing.Option;
import org.nishang.course.quality.Phrasing.Said;

/**
 * What usually gives an answer away or makes an item unfair.
 *
 * @see <a href="https://doi.org/10.1207/S15324818AME1503_5">T. M. Haladyna, S. M. Downing, M. C. Rodriguez: A review of
 *     multiple-choice item-writing guidelines. Applied Measurement in Education 15 (2002), 309–333</a>
 */
public final class PhrasingHints {

    private static final Pattern ALL_OF_THEM = Pattern.compile(
            "以上(都|均|皆|全)|(都|均)(对|错|正确|不正确|不是)|(all|none|both) of the (above|following|these)|all are (correct|right)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE = Pattern.compile(
            "一定|必定|必须|永远|从不|任何情况|一律|不再|就算|只(?!要)|\\b(always|never|in any case|only|must)\\b", Pattern.CASE_INSENSITIVE);
    /** An option that nobody who thinks would take: it says always or never, or that nothing need be done. */
    private static final Pattern WAVED_AWAY = Pattern.compile(
            ABSOLUTE.pattern() + "|不用|不必|无须|随便|没关系|不要紧|不管|\\b(need not|no need|does not matter|nothing|whatever)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_OF_A_DOCUMENT =
            Pattern.compile("(GB|GB/T|ISO|EN|FZ/T|SN/T|16 CFR|\\(EU\\)) ?[\\d.:/-]+|第[一二三四五六七八九十\\d.]+[条章]");
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9 （(])(mg/kg|mm|cm|毫米|厘米|%|N|天|日|days?)(?![a-zA-Z])");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final Said stem;
    private final List<Option> options;
    private final Set<Hint> found = EnumSet.noneOf(Hint.class);

    private PhrasingHints(Phrasing phrasing) {
        stem = phrasing.stem();
        options = phrasing.options();
    }

    public static Set<Hint> of(Phrasing phrasing) {
        var hints = new PhrasingHints(phrasing);
        hints.note(Hint.FIGURES_DIFFER, hints.figuresDiffer());
        switch (phrasing.sort()) {
            case OPTIONS -> {
                hints.note(Hint.LONGEST_IS_RIGHT, hints.inALanguage(hints::longestIsRight));
                hints.note(Hint.STEM_SAYS_IT, hints.saidByTheStem());
                hints.note(Hint.UNIT_SAYS_IT, hints.unitSaysIt());
                hints.note(Hint.ALL_OF_THEM, hints.any(ALL_OF_THEM));
                hints.note(Hint.ALIKE, hints.inALanguage(hints::alike));
                hints.note(Hint.ONE_PLAUSIBLE, hints.onePlausible());
                hints.note(Hint.NUMBER_ONLY, hints.numberOnly());
            }
            case STATEMENT ->
                hints.note(
                        Hint.ABSOLUTE,
                        ABSOLUTE.matcher(hints.stem.zh()).find()
                                || ABSOLUTE.matcher(hints.stem.en()).find());
            case OTHER -> {}
        }
        return hints.found;
    }

    private void note(Hint hint, boolean there) {
        if (there) {
            found.add(hint);
        }
    }

    private boolean inALanguage(Predicate<Boolean> test) {
        return test.test(true) || test.test(false);
    }

    private boolean any(Pattern words) {
        return options.stream()
                .anyMatch(option -> words.matcher(option.text().zh()).find()
                        || words.matcher(option.text().en()).find());
    }

    /** A figure from ten up, or with a decimal point, that one language has and the other has not. */
    private boolean figuresDiffer() {
        return Stream.concat(Stream.of(stem), options.stream().map(Option::text))
                .filter(Said::isWhole)
                .anyMatch(text -> !Figures.of(text.zh()).equals(Figures.of(text.en())));
    }

    /** By half as much again: those who guess choose it. */
    private boolean longestIsRight(boolean chinese) {
        int right = longest(true, chinese);
        int wrong = longest(false, chinese);
        return wrong > 0 && right >= wrong + (chinese ? 4 : 12) && right * 2 >= wrong * 3;
    }

    private int longest(boolean correct, boolean chinese) {
        return options.stream()
                .filter(option -> option.correct() == correct)
                .mapToInt(option -> option.text().in(chinese).strip().length())
                .max()
                .orElse(0);
    }

    private boolean saidByTheStem() {
        return inALanguage(chinese -> !saidByTheStem(stem, options, chinese).isEmpty());
    }

    /** Not as a part of a longer number: 20 is not in 2010. */
    private static Pattern wholly(String words) {
        return Pattern.compile("(?<!\\d)" + Pattern.quote(words) + "(?!\\d)");
    }

    /** The right option whose words the stem has, and nothing of a wrong one; empty = none. */
    private static String saidByTheStem(Said stem, List<Option> options, boolean chinese) {
        String asked = Phrasing.plain(stem.in(chinese));
        Predicate<Option> said = option -> {
            String words = Phrasing.plain(option.text().in(chinese));
            return words.length() >= 2 && wholly(words).matcher(asked).find();
        };
        var wrong = options.stream().filter(option -> !option.correct()).toList();
        if (wrong.stream().anyMatch(said)) {
            return "";
        }
        return options.stream()
                .filter(Option::correct)
                .filter(said)
                .map(option -> option.text().in(chinese))
                .filter(words -> wrong.stream()
                        .noneMatch(option ->
                                Phrasing.plain(option.text().in(chinese)).contains(Phrasing.plain(words))))
                .findFirst()
                .orElse("");
    }

    /** The words that {@link Hint#STEM_SAYS_IT} is about. */
    public static String saidByTheStem(Phrasing phrasing) {
        String zh = saidByTheStem(phrasing.stem(), phrasing.options(), true);
        return zh.isEmpty() ? saidByTheStem(phrasing.stem(), phrasing.options(), false) : zh;
    }

    /** Only the right option has the unit that the stem asks for. */
    private boolean unitSaysIt() {
        var asked = UNIT.matcher(stem.zh() + " " + stem.en())
                .results()
                .map(found -> found.group(1))
                .toList();
        return has(true, asked) && !has(false, asked);
    }

    private boolean has(boolean correct, List<String> units) {
        return options.stream()
                .filter(option -> option.correct() == correct)
                .anyMatch(option -> units.stream().anyMatch(option.text().zh()::contains));
    }

    /** The same but for spaces, width and case, or the same in one language only. */
    private boolean alike(boolean chinese) {
        var texts = options.stream()
                .map(option -> Phrasing.plain(option.text().in(chinese)))
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.stream().distinct().count() < texts.size();
    }

    private boolean onePlausible() {
        var wrong = options.stream().filter(option -> !option.correct()).toList();
        return wrong.size() > 1
                && inALanguage(chinese -> wrong.stream().allMatch(option -> isWavedAway(option, chinese))
                        && options.stream().filter(Option::correct).noneMatch(option -> isWavedAway(option, chinese)));
    }

    private static boolean isWavedAway(Option option, boolean chinese) {
        return WAVED_AWAY.matcher(option.text().in(chinese)).find();
    }

    /** Without a figure in the stem there is nothing to which a rule could be applied. */
    private boolean numberOnly() {
        return !options.isEmpty()
                && !DIGIT.matcher(stem.zh()).find()
                && options.stream()
                        .allMatch(option ->
                                NUMBER_OF_A_DOCUMENT.matcher(option.text().zh()).matches());
    }
}
