package org.nishang.notice.cause;

import java.util.List;

/** What takes notices further than the bell. */
public interface Carrier {

    /** Whether there is a group of the authority that is told what the authority is told. */
    boolean hasGroup();

    /** Within the transaction in which the notices come to be; nothing is sent here. */
    void take(List<NewNotice> notices);
}
