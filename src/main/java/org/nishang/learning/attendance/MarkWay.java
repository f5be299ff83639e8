package org.nishang.learning.attendance;

import org.springframework.modulith.NamedInterface;

/** How it became known whether somebody was there. */
@NamedInterface("api")
public enum MarkWay {
    /** The person's phone read the code on the wall. */
    QR,
    /** Ticked on the screen, by the paper sheet. */
    HAND,
    FILE
}
