package org.nishang.notice.sending;

/** What came of a message that was handed to the other side. */
public sealed interface Outcome {

    /** It was taken. */
    record Taken() implements Outcome {}

    /**
     * Not now: the other side is away, or asks for patience.
     *
     * @param isChannelsFault whether others would fare the same, so that they are not tried now
     */
    record Later(String why, boolean isChannelsFault) implements Outcome {}

    /** Never: the other side refuses this message. */
    record Refused(String why) implements Outcome {}

    /** Never, and no other one either: the other side knows no such address. */
    record Unknown(String why) implements Outcome {}
}
