package org.nishang.common.register;

import java.util.List;

/** One file on its way into a register: remembers the lines before, so that they count. */
public interface RegisterImport {

    /**
     * Takes the next lines, in the order of the file.
     *
     * @param write whether right lines are written; otherwise they are only checked, with the same verdicts
     * @return one verdict for each line
     */
    List<Verdict> take(List<Line> lines, boolean write);
}
