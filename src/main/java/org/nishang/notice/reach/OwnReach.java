package org.nishang.notice.reach;

import java.util.Optional;
import java.util.Set;
import org.nishang.notice.kind.NoticeKind;

/**
 * How somebody is reached, as they see it.
 *
 * @param address empty = none
 * @param confirmed whether a code that was sent there came back
 * @param failed what the other side said, where there is no such address
 * @param unwanted kinds that are not sent
 */
public record OwnReach(
        String address, boolean confirmed, Optional<String> failed, Wish wish, Set<NoticeKind> unwanted) {}
