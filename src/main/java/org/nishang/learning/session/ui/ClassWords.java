package org.nishang.learning.session.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.nishang.learning.session.ClassState;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How classes are told. */
public final class ClassWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private ClassWords() {}

    /** A state as a dot and a word. */
    public static Component state(Component on, ClassState state) {
        var tone = switch (state) {
            case PLANNED -> Tone.PLAIN;
            case OPEN -> Tone.SOON;
            case RUNNING, CLOSED -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
        return Kit.tested(Kit.state(tone, on.getTranslation("learning.class.state." + state)), "class-state");
    }

    public static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " – " + to;
    }

    public static String time(LocalTime from, LocalTime to) {
        return MINUTE.format(from) + "–" + MINUTE.format(to);
    }

    /** A day with its day of the week. */
    public static String day(LocalDate day, Locale language) {
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
    }
}
