package org.nishang.assessment.quality;

/** How often something happened: among all attempts, and among the lower and the upper group of {@link ScoreGroups}. */
public record Counted(int all, int lower, int upper) {

    static final Counted NONE = new Counted(0, 0, 0);

    Counted plus(int group) {
        return new Counted(all + 1, lower + (group < 0 ? 1 : 0), upper + (group > 0 ? 1 : 0));
    }

    public Counted minus(Counted other) {
        return new Counted(all - other.all, lower - other.lower, upper - other.upper);
    }
}
