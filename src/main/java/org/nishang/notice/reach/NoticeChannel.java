package org.nishang.notice.reach;

/** A way beside the bell. */
public enum NoticeChannel {
    MAIL,
    /** A robot in a group of the authority. */
    WECOM,
    DINGTALK;

    /** Whether it reaches a group instead of one person. */
    public boolean isGroup() {
        return this == WECOM || this == DINGTALK;
    }
}
