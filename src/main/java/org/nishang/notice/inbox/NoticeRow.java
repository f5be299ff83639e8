package org.nishang.notice.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.notice.kind.Told;

/**
 * A notice as its recipient sees it.
 *
 * @param readAt {@code null} = not yet
 */
public record NoticeRow(
        UUID id, Told told, Instant at, @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
