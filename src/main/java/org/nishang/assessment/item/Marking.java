package org.nishang.assessment.item;

import org.nishang.course.MarkingRule;

/** What a verdict is worth, in hundredths of a point. */
sealed interface Marking {

    /**
     * @param worth the item's points on this paper
     * @return at most {@code worth}; below 0 only where a wrong answer costs something
     */
    int points(Verdict verdict, int worth);

    static Marking of(MarkingRule rule) {
        return switch (rule.policy()) {
            case ALL_OR_NOTHING -> new AllOrNothing();
            case PARTIAL -> new Partial();
            case NEGATIVE -> new Negative(rule.penalty());
        };
    }

    record AllOrNothing() implements Marking {
        @Override
        public int points(Verdict verdict, int worth) {
            return verdict.isExact() ? worth : 0;
        }
    }

    /** The points are split over the parts; what is wrong takes away as many as were right. */
    record Partial() implements Marking {
        @Override
        public int points(Verdict verdict, int worth) {
            int net = verdict.right() - verdict.wrong();
            return net <= 0 ? 0 : Shares.ofFirst(worth, verdict.of(), net);
        }
    }

    /**
     * Who says something wrong loses a share; who says nothing, or not all, loses nothing.
     *
     * @param penalty in percent; what it comes to is rounded in favour of the learner
     */
    record Negative(int penalty) implements Marking {
        @Override
        public int points(Verdict verdict, int worth) {
            if (verdict.isExact()) {
                return worth;
            }
            return verdict.wrong() > 0 ? -(worth * penalty / 100) : 0;
        }
    }
}
