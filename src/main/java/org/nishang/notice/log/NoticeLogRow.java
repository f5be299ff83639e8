package org.nishang.notice.log;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.notice.kind.Told;

/**
 * A notice, or one way that it went.
 *
 * @param recipient whose it is; empty = a group of the authority, or somebody who was erased
 * @param channel empty = by the bell alone
 * @param address masked
 * @param error what the other side said last
 */
public record NoticeLogRow(
        UUID id,
        Told told,
        String recipient,
        Instant at,
        @Nullable Instant readAt,
        Optional<String> channel,
        NoticeQuery.Sent sent,
        Optional<String> address,
        @Nullable Instant sentAt,
        Optional<String> error) {}
