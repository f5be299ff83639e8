package org.nishang.privacy.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.PersonalTable.Erasure;

/**
 * What becomes of somebody's records when the person is erased.
 *
 * @param kept why it cannot be done yet; empty = it can
 */
public record ErasurePreview(List<Line> lines, List<Kept> kept) {

    public ErasurePreview {
        lines = List.copyOf(lines);
        kept = List.copyOf(kept);
    }

    /**
     * @param rows at least 1
     * @param ground why they stay; empty where they do not
     */
    public record Line(String table, int rows, Erasure erasure, Optional<Ground> ground) {}

    /** @param until the last day on which it keeps the person; empty = it is not known */
    public record Kept(Ground ground, Optional<LocalDate> until) {}
}
