package org.nishang.privacy.own;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nishang.privacy.held.HeldSection.HeldColumn;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A value of a {@code HeldSection} as people read it: instants in the portal's zone to the minute, constants in words.
 */
@Component
public class ValueText {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    ValueText(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String of(HeldColumn column, String value, Locale language) {
        if (!column.words().isEmpty() && !value.isEmpty()) {
            return Arrays.stream(value.split(","))
                    .map(one -> said(column.words() + one, one, language))
                    .collect(Collectors.joining(say("common.separator", language)));
        }
        if (INSTANT.matcher(value).matches()) {
            return minute(Instant.parse(value));
        }
        return value.equals("true") || value.equals("false") ? say("privacy.value." + value, language) : value;
    }

    String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** What no version says any more keeps its name. */
    private String said(String key, String otherwise, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, language));
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
