package org.nishang.privacy.own;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A value of a {@code HeldSection} as people read it: instants in the portal's zone to the minute. */
public record ValueText(ZoneId zone) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String of(String value) {
        return INSTANT.matcher(value).matches()
                ? MINUTE.format(Instant.parse(value).atZone(zone))
                : value;
    }
}
