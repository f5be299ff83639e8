package org.nishang.notice.cause;

import java.util.UUID;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;

/** Somebody has just been told something by the bell. */
public record NewNotice(UUID id, UUID recipient, NoticeKind kind, Audience audience) {

    /** Who is told in the place of a group of the authority, which has no bell. */
    public static final UUID GROUP = new UUID(0, 0);
}
