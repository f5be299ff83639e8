package org.nishang.notice.log;

import java.util.Optional;
import org.nishang.notice.reach.NoticeChannel;

/**
 * How it stands with a channel.
 *
 * @param waiting messages on their way
 * @param givenUp messages that were not taken within the last thirty days
 * @param failing addresses that the other side does not know
 * @param lastError of a message that waits
 */
public record ChannelRow(
        NoticeChannel channel, boolean on, int waiting, int givenUp, int failing, Optional<String> lastError) {}
