package org.nishang.notice.sending;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a mail that it had taken and could not deliver.
 *
 * @param message the mail of the portal that it is about
 * @param why in the words of the server
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3464">RFC 3464, delivery status notifications</a>
 */
record DeliveryReport(UUID message, String why) {

    private static final int LONGEST_PART = 64 * 1024;

    /** Empty for any other mail, and for one that says of a mail that it is delayed or delivered. */
    static Optional<DeliveryReport> read(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        @Nullable String failure = null;
        @Nullable UUID about = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failure = failure(part).orElse(null);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                about = about(part).orElse(null);
            }
        }
        return failure == null || about == null ? Optional.empty() : Optional.of(new DeliveryReport(about, failure));
    }

    /** Groups of fields: the first is about the server, each further one about a recipient; a mail has one. */
    private static Optional<String> failure(Part part) throws MessagingException, IOException {
        try (InputStream in = new ByteArrayInputStream(bytes(part))) {
            var _ = new InternetHeaders(in);
            var recipient = new InternetHeaders(in);
            String status = field(recipient, "Status");
            if (!field(recipient, "Action").equalsIgnoreCase("failed") || !status.startsWith("5.")) {
                return Optional.empty();
            }
            String said = field(recipient, "Diagnostic-Code");
            return Optional.of(said.isEmpty() ? status : said);
        }
    }

    private static Optional<UUID> about(Part part) throws MessagingException, IOException {
        try (InputStream in = new ByteArrayInputStream(bytes(part))) {
            return MailId.read(field(new InternetHeaders(in), "Message-ID"));
        }
    }

    private static String field(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        return part.getDataHandler().getInputStream().readNBytes(LONGEST_PART);
    }
}
