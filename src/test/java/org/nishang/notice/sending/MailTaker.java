package org.nishang.notice.sending;

import org.nishang.notice.reach.NoticeChannel;

/** A mail server that takes everything and keeps nothing. */
final class MailTaker implements ChannelPort {

    private int taken;

    /** How many mails so far. */
    int taken() {
        return taken;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.MAIL;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Outcome send(Letter letter) {
        taken++;
        return new Outcome.Taken();
    }
}
