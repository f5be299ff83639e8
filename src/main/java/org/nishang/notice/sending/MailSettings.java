package org.nishang.notice.sending;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, as an operator has set it up. Without a host no mail is sent.
 *
 * @param user empty = the server asks for none
 * @param from the address that mails come from
 * @param security how the line is kept secret
 * @param patience seconds that the server may be silent
 * @param returnsTo the address that undeliverable mails come back to; empty = the one that they come from
 */
@ConfigurationProperties("nishang.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("20") int patience,
        @DefaultValue("") String returnsTo) {

    /** How the line is kept secret. */
    enum Security {
        /** Asked for on a plain line; without it nothing is sent. */
        STARTTLS,
        /** From the beginning. */
        TLS,
        /** For a server on the same machine. */
        NONE
    }

    boolean isOn() {
        return !host.isBlank() && !from.isBlank();
    }

    /** It is logged with what was bound; the password is not. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " as " + user;
    }
}
