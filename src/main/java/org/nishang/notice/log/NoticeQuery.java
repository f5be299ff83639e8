package org.nishang.notice.log;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.Inputs;
import org.nishang.common.NameText;
import org.nishang.notice.kind.NoticeKind;

/**
 * Which notices the log shows.
 *
 * @param text a part of the recipient's name, of the username, or the whole address
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 */
public record NoticeQuery(
        String text, Optional<NoticeKind> kind, Optional<Sent> sent, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** What became of it beside the bell. */
    public enum Sent {
        /** By the bell alone. */
        BELL,
        WAITING,
        SENT,
        GIVEN_UP,
        DROPPED
    }

    public NoticeQuery {
        text = NameText.settled(text);
    }

    /**
     * As an address has it.
     *
     * @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood
     */
    public static NoticeQuery of(Map<String, String> address) {
        Inputs.refuseOthers(address.keySet(), Set.of("q", "kind", "sent", "from", "to"));
        return new NoticeQuery(
                address.getOrDefault("q", ""),
                Inputs.constant("kind", address.get("kind"), NoticeKind.class),
                Inputs.constant("sent", address.get("sent"), Sent.class),
                Inputs.day("from", address.get("from")),
                Inputs.day("to", address.get("to")));
    }
}
