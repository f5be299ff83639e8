package org.nishang.notice.sending;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox (IMAP) that undeliverable mails come back to, as an operator has set it up. Without a host nobody looks.
 *
 * @param folder that is looked through; it holds nothing else that is to stay unread
 * @param security {@code NONE} for a server on the same machine
 * @param patience seconds that the server may be silent
 */
@ConfigurationProperties("nishang.mail-returns")
record ReturnsSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("TLS") Security security,
        @DefaultValue("20") int patience) {

    /** How the line is kept secret. */
    enum Security {
        TLS,
        NONE
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** It is logged with what was bound; the password is not. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " as " + user;
    }
}
