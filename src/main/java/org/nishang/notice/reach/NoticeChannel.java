package org.nishang.notice.reach;

import org.nishang.notice.kind.NoticeKind;

/** A way beside the bell. */
public enum NoticeChannel {
    MAIL,
    /** To the phone that is on record for a person. Each is paid for, so only what must be told goes out by it. */
    SMS,
    /** A robot in a group of the authority. */
    WECOM,
    DINGTALK;

    public boolean carries(NoticeKind kind) {
        return this != SMS || kind.isDuty();
    }

    /** Whether it reaches a group instead of one person. */
    public boolean isGroup() {
        return this == WECOM || this == DINGTALK;
    }
}
