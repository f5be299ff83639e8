package org.nishang.learning.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.PlainText;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * What is taught on a day of a class, from when to when, by whom and where.
 *
 * @param hours credit hours of 45 minutes, with one decimal
 */
@NamedInterface("api")
public record ClassLesson(
        LocalDate day, LocalTime from, LocalTime to, String room, String topic, String teacher, BigDecimal hours) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(45);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);

    /**
     * @throws Refusal {@code learning.class.lesson-time} where it ends before it begins, {@code learning.class.topic},
     *     {@code learning.class.teacher}, {@code learning.class.room}, {@code learning.class.lesson-hours}
     */
    public ClassLesson {
        if (!to.isAfter(from)) {
            throw new Refusal("learning.class.lesson-time", day, from, to).at(FieldName.LESSONS);
        }
        topic = text(topic, 200, "learning.class.topic");
        teacher = text(teacher, 60, "learning.class.teacher");
        room = text(room, 100, "learning.class.room");
        if (hours.signum() <= 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.stripTrailingZeros().scale() > 1) {
            throw new Refusal("learning.class.lesson-hours", topic, MOST_HOURS).at(FieldName.LESSONS);
        }
        hours = hours.setScale(1, RoundingMode.UNNECESSARY);
    }

    /** @param hours null = as many as the time between has, half up */
    public static ClassLesson of(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            String room,
            String topic,
            String teacher,
            @Nullable BigDecimal hours) {
        return new ClassLesson(day, from, to, room, topic, teacher, hours == null ? hours(from, to) : hours);
    }

    private static BigDecimal hours(LocalTime from, LocalTime to) {
        return BigDecimal.valueOf(Math.max(0, Duration.between(from, to).toMinutes()))
                .divide(MINUTES, 1, RoundingMode.HALF_UP);
    }

    boolean overlaps(ClassLesson other) {
        return day.equals(other.day) && room.equals(other.room) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static String text(String typed, int most, String key) {
        String text = PlainText.of(typed).strip();
        if (text.isEmpty() || text.length() > most) {
            throw new Refusal(key, most).at(FieldName.LESSONS);
        }
        return text;
    }
}
