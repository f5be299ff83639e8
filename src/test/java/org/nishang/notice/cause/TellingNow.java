package org.nishang.notice.cause;

import org.springframework.stereotype.Component;

/** For tests of other rooms: tells what waits, now. */
@Component
public class TellingNow {

    private final Telling telling;

    TellingNow(Telling telling) {
        this.telling = telling;
    }

    public void all() {
        telling.tellAll();
    }
}
