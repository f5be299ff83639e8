package org.nishang.notice.sending;

import org.nishang.notice.reach.NoticeChannel;

/** What sends by one channel. Off until an operator has set it up. */
public interface ChannelPort {

    NoticeChannel channel();

    boolean isOn();

    /** Takes a bounded time, whatever the other side does; opens no transaction. */
    Outcome send(Letter letter);
}
