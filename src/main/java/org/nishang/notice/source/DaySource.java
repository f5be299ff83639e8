package org.nishang.notice.source;

import java.time.LocalDate;

/** A kind of notices that no event but a day brings. */
interface DaySource {

    /**
     * Writes down the causes that have become due since the last time. A sweep that was interrupted is done again, and
     * one that is done twice writes nothing the second time. The first one in an installation tells nothing.
     */
    void sweep(LocalDate today);
}
