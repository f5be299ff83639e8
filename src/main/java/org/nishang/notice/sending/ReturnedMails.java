package org.nishang.notice.sending;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.nishang.platform.web.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the mailbox for mails that came back: what is unread there is read once and stays. A mailbox that is
 * away is looked through at the next turn.
 */
@Component
class ReturnedMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

    /** Of one turn. */
    private static final int AT_ONCE = 200;

    /** Bytes of a mail that are read; a report stands at its beginning. */
    private static final int LONGEST = 256 * 1024;

    private final ReturnsSettings settings;
    private final Messages messages;

    ReturnedMails(ReturnsSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        if (settings.isOn()) {
            try {
                look();
            } catch (MessagingException | IOException | RuntimeException e) {
                LOG.error("incident {}: returned mails are looked for at the next turn", Incident.next(), e);
            }
        }
    }

    /** Opens no transaction while it waits for the server. */
    void look() throws MessagingException, IOException {
        try (var store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (Message mail : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
                    read((IMAPMessage) mail);
                    mail.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }

    /** Out of a copy: a mail that nobody understands does not keep the others. */
    private void read(IMAPMessage mail) throws MessagingException, IOException {
        byte[] copy;
        try (InputStream in = mail.getMimeStream()) {
            copy = in.readNBytes(LONGEST);
        }
        try {
            DeliveryReport.read(new MimeMessage(null, new ByteArrayInputStream(copy)))
                    .ifPresent(report -> messages.returned(report.message(), report.why()));
        } catch (MessagingException | IOException e) {
            LOG.warn("a mail that came back is not understood", e);
        }
    }

    private String protocol() {
        return settings.security() == ReturnsSettings.Security.TLS ? "imaps" : "imap";
    }

    private Properties properties() {
        var properties = new Properties();
        String patience = String.valueOf(TimeUnit.SECONDS.toMillis(settings.patience()));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol() + "." + wait, patience);
        }
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return properties;
    }
}
