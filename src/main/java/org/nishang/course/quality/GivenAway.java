package org.nishang.course.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nishang.course.quality.BankFlaws.Flaw;

/**
 * Figures that one question of a paper asks for and another one tells: its stem has the words of the question and the
 * figure. Questions over the same fact are never on one paper.
 */
final class GivenAway {

    /** Of the pairs of characters of the question, those that the other stem has. */
    private static final double SAME_WORDS = 0.6;

    /** Two questions that differ in their figures alone ask the same of other goods; neither tells anything. */
    private static final double PARALLEL = 0.8;

    private static final Pattern FIGURE_ALONE = Pattern.compile("[\\d.,]+\\s*[\\p{L}/%°²]{0,12}");

    private GivenAway() {}

    static List<Flaw> of(List<Asked> exam) {
        var found = new ArrayList<Flaw>();
        for (Asked asks : exam) {
            String figure = figure(asks);
            if (figure.isEmpty()) {
                continue;
            }
            var pairs = pairs(asks.stem());
            for (Asked tells : exam) {
                if (tells.isAlone()
                        && asks.isAlone()
                        && !tells.fact().equals(asks.fact())
                        && says(tells.stem(), figure)
                        && tells(pairs, pairs(tells.stem()))) {
                    found.add(new Flaw(tells.code(), "its stem tells the figure that " + asks.code() + " asks for"));
                }
            }
        }
        return found;
    }

    private static boolean tells(Set<Integer> asked, Set<Integer> told) {
        return share(asked, told) >= SAME_WORDS && !(share(asked, told) >= PARALLEL && share(told, asked) >= PARALLEL);
    }

    /** The right answer with its unit, where it is nothing but a figure, and one that its own stem has not. */
    private static String figure(Asked item) {
        if (item.right().size() != 1) {
            return "";
        }
        String right = item.right().getFirst().zh().strip();
        boolean alone =
                FIGURE_ALONE.matcher(right).matches() && !Figures.of(right).isEmpty();
        return alone && !says(item.stem(), right) ? right : "";
    }

    private static boolean says(String stem, String figure) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(Phrasing.plain(figure)) + "(?![\\d])")
                .matcher(Phrasing.plain(stem))
                .find();
    }

    private static Set<Integer> pairs(String stem) {
        var pairs = new HashSet<Integer>();
        int[] letters =
                Phrasing.plain(stem).replaceAll("[\\d.]+", "").codePoints().toArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(letters[i] * 31_337 + letters[i + 1]);
        }
        return pairs;
    }

    private static double share(Set<Integer> asked, Set<Integer> told) {
        return asked.isEmpty() ? 0 : asked.stream().filter(told::contains).count() / (double) asked.size();
    }
}
