package org.nishang.ui;

import org.jspecify.annotations.Nullable;

/**
 * What a figure means to the eye. It is reckoned here alone, from the figure itself: no screen can call a figure good
 * before it is known, and what is nothing out of nothing is neither good nor bad.
 */
public final class FigureTone {

    /** A figure that is neither good nor bad by itself. */
    public static final FigureTone PLAIN = new FigureTone(Tone.PLAIN);

    private final Tone tone;

    private FigureTone(Tone tone) {
        this.tone = tone;
    }

    /**
     * People or things that must be there and are not.
     *
     * @param missing null: not known
     * @param of how many it is taken from, such as those required; 0: there is nothing to miss; null: not known
     */
    public static FigureTone missing(@Nullable Number missing, @Nullable Number of) {
        return reckoned(missing, of, Tone.BAD);
    }

    /**
     * Things that somebody should see to: not declared, ending soon, to be mended.
     *
     * @param open null: not known
     * @param of how many there are at all; 0: none of them can be in order
     */
    public static FigureTone open(@Nullable Number open, @Nullable Number of) {
        return reckoned(open, of, Tone.SOON);
    }

    /** Things that wait. A queue without anything in it is no achievement. */
    public static FigureTone queue(Number waiting) {
        return new FigureTone(waiting.longValue() > 0 ? Tone.SOON : Tone.PLAIN);
    }

    /** @param share from 0 to 1 of what should be all; null: of nothing */
    public static FigureTone share(@Nullable Double share) {
        if (share == null) {
            return PLAIN;
        }
        return new FigureTone(share >= 1 ? Tone.GOOD : share > 0 ? Tone.SOON : Tone.BAD);
    }

    private static FigureTone reckoned(@Nullable Number count, @Nullable Number of, Tone some) {
        if (count == null || of == null || of.longValue() == 0) {
            return PLAIN;
        }
        return new FigureTone(count.longValue() > 0 ? some : Tone.GOOD);
    }

    public Tone tone() {
        return tone;
    }
}
