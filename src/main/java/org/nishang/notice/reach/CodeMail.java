package org.nishang.notice.reach;

import org.nishang.common.Refusal;

/** Sends a code to an address that is not confirmed yet. */
public interface CodeMail {

    /** Whether mails are sent at all. */
    boolean isOn();

    /** @throws Refusal {@code notice.mail.unreachable} if the mail server did not take it */
    void send(String address, String code);
}
