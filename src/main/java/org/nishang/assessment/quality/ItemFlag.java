package org.nishang.assessment.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemKind;

/** What an item is to be mended for, the gravest first. */
public enum ItemFlag {
    /** The best chose a wrong option more often than a right one: the key may be wrong. */
    WRONG_KEY,
    /** Those who know more answer it worse. */
    NEGATIVE,
    TOO_HARD,
    /** It hardly tells those who know more from those who know less. */
    WEAK,
    TOO_EASY,
    /** A wrong option that nobody chose. */
    UNUSED_OPTION;

    static final double HARD = 0.25;
    static final double EASY = 0.95;
    static final double WEAKEST = 0.1;

    /** Nothing where there are too few attempts to say so. */
    static Set<ItemFlag> of(ItemKind kind, List<ItemContent.Option> options, ItemFigures figures) {
        var flags = EnumSet.noneOf(ItemFlag.class);
        if (!figures.isEnough() || figures.difficulty() == null) {
            return flags;
        }
        if (figures.difficulty() > EASY) {
            flags.add(TOO_EASY);
        } else if (figures.difficulty() < HARD) {
            flags.add(TOO_HARD);
        }
        Double discrimination = figures.discrimination();
        if (discrimination != null && discrimination < 0) {
            flags.add(NEGATIVE);
        } else if (discrimination != null && discrimination < WEAKEST) {
            flags.add(WEAK);
        }
        if (mayHaveWrongKey(options, figures)) {
            flags.add(WRONG_KEY);
        }
        if (kind != ItemKind.TRUE_FALSE && hasUnusedOption(options, figures)) {
            flags.add(UNUSED_OPTION);
        }
        return flags;
    }

    private static boolean mayHaveWrongKey(List<ItemContent.Option> options, ItemFigures figures) {
        int leastOfRight = Integer.MAX_VALUE;
        int mostOfWrong = 0;
        for (int i = 0; i < options.size(); i++) {
            int upper = figures.options().get(i).upper();
            if (options.get(i).correct()) {
                leastOfRight = Math.min(leastOfRight, upper);
            } else {
                mostOfWrong = Math.max(mostOfWrong, upper);
            }
        }
        return mostOfWrong > leastOfRight;
    }

    private static boolean hasUnusedOption(List<ItemContent.Option> options, ItemFigures figures) {
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).correct() && figures.options().get(i).all() == 0) {
                return true;
            }
        }
        return false;
    }
}
