package org.nishang.platform.setting;

import java.util.List;
import java.util.Optional;

/**
 * Something that an authority settles on its first day. The module that owns the fact states it as a bean; the page
 * with all of them finds it. Its words are the messages {@link #key} (what is to be done) and {@code key.why} (what
 * depends on it).
 */
public interface SetUpStep {

    /** E.g. {@code certificate.setup.issuer}; at most 64 characters. */
    String key();

    /** Smaller comes first. */
    int order();

    /** Which permission those have who can settle it. */
    String permission();

    /** The form where it is settled, without a slash at its beginning. */
    String address();

    /** Whether nothing can be issued before it is settled. */
    default boolean binds() {
        return false;
    }

    /**
     * With which words a person says on the page that it is right as it is, where the data cannot: a message's key;
     * empty where nobody can.
     */
    default Optional<String> verb() {
        return Optional.empty();
    }

    /** Looks at the data as it is now; changes nothing. */
    Finding look();

    /**
     * How it stands.
     *
     * @param message what is there or missing, in words
     * @param values of the message
     * @param confirmed who confirmed it, and when
     */
    record Finding(boolean isSettled, String message, List<Object> values, Optional<ConfirmedSetting> confirmed) {

        public Finding {
            values = List.copyOf(values);
        }

        public static Finding of(boolean isSettled, String message, Object... values) {
            return new Finding(isSettled, message, List.of(values), Optional.empty());
        }

        public static Finding confirmed(ConfirmedSetting by, String message, Object... values) {
            return new Finding(true, message, List.of(values), Optional.of(by));
        }

        /** The same, as somebody said that it is right. */
        public Finding confirmed(ConfirmedSetting by) {
            return new Finding(true, message, values, Optional.of(by));
        }
    }
}
