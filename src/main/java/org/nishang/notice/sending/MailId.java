package org.nishang.notice.sending;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The Message-ID of a mail: {@code <the message's own id@nishang>}. Nobody who has not got the mail can know it. */
final class MailId {

    private static final Pattern FORM = Pattern.compile(
            "<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@nishang>", Pattern.CASE_INSENSITIVE);

    private MailId() {}

    static String of(UUID message) {
        return "<" + message + "@nishang>";
    }

    /** Empty for a mail of somebody else. */
    static Optional<UUID> read(String header) {
        var found = FORM.matcher(header.strip());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
