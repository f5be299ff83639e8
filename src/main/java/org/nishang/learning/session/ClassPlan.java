package org.nishang.learning.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.nishang.common.FieldName;
import org.nishang.common.NameText;
import org.nishang.common.PlainText;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * What is planned for a class.
 *
 * @param code unique among all training sessions
 * @param programme its code
 * @param place where people go
 * @param places for how many
 * @param nominateUntil the last day on which enterprises nominate
 * @param fee what people are told of fees; empty = nothing
 * @param materials what people bring or get; empty = nothing
 * @param lessons in the order of their time; at least one
 */
@NamedInterface("api")
public record ClassPlan(
        String code,
        String name,
        String programme,
        String place,
        int places,
        LocalDate nominateUntil,
        String fee,
        String materials,
        List<ClassLesson> lessons) {

    public static final int MOST_PLACES = 2000;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_LESSONS = 100;
    private static final BigDecimal MOST_HOURS = new BigDecimal("9999");
    private static final NameText NAMES = new NameText(100, "learning.session.name-form");

    /**
     * @throws Refusal {@code learning.session.code-form}, {@code learning.session.name-form},
     *     {@code learning.class.place.form}, {@code learning.class.places.form}, {@code learning.class.no-lesson},
     *     {@code learning.class.overlap} for two lessons in one room at a time, {@code learning.class.nominate-until}
     *     where that is after the first day, {@code learning.class.too-long}
     */
    public ClassPlan {
        code = text(code, 1, LONGEST_CODE, "learning.session.code-form", FieldName.CODE);
        name = NAMES.of(name);
        place = text(place, 1, 200, "learning.class.place.form", FieldName.PLACE);
        fee = text(fee, 0, 200, "learning.class.too-long", FieldName.FEE);
        materials = text(materials, 0, 1000, "learning.class.too-long", FieldName.MATERIALS);
        if (places < 1 || places > MOST_PLACES) {
            throw new Refusal("learning.class.places.form", MOST_PLACES).at(FieldName.PLACES);
        }
        lessons = lessons.stream()
                .sorted(Comparator.comparing(ClassLesson::day)
                        .thenComparing(ClassLesson::from)
                        .thenComparing(ClassLesson::room))
                .toList();
        if (lessons.isEmpty() || lessons.size() > MOST_LESSONS) {
            throw new Refusal("learning.class.no-lesson", MOST_LESSONS).at(FieldName.LESSONS);
        }
        refuseOverlaps(lessons);
        if (nominateUntil.isAfter(lessons.getFirst().day())) {
            throw new Refusal(
                            "learning.class.nominate-until", lessons.getFirst().day())
                    .at(FieldName.UNTIL);
        }
        if (sum(lessons).compareTo(MOST_HOURS) > 0) {
            throw new Refusal("learning.session.hours-form", sum(lessons)).at(FieldName.LESSONS);
        }
    }

    public LocalDate from() {
        return lessons.getFirst().day();
    }

    /** The last day. */
    public LocalDate to() {
        return lessons.getLast().day();
    }

    /** Days on which something is taught, the first first. */
    public List<LocalDate> days() {
        return lessons.stream().map(ClassLesson::day).distinct().toList();
    }

    public List<ClassLesson> on(LocalDate day) {
        return lessons.stream().filter(lesson -> lesson.day().equals(day)).toList();
    }

    /** Credit hours of the whole class. */
    public BigDecimal hours() {
        return sum(lessons);
    }

    public BigDecimal hoursOn(LocalDate day) {
        return sum(on(day));
    }

    /** Whether people have to come at another time or to another place. */
    boolean movesFrom(ClassPlan before) {
        return !place.equals(before.place) || !times().equals(before.times());
    }

    private List<List<Object>> times() {
        return lessons.stream()
                .map(lesson -> List.<Object>of(lesson.day(), lesson.from(), lesson.to(), lesson.room()))
                .toList();
    }

    private static BigDecimal sum(List<ClassLesson> lessons) {
        return lessons.stream().map(ClassLesson::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void refuseOverlaps(List<ClassLesson> lessons) {
        for (int i = 0; i < lessons.size(); i++) {
            for (ClassLesson later : lessons.subList(i + 1, lessons.size())) {
                if (lessons.get(i).overlaps(later)) {
                    throw new Refusal(
                                    "learning.class.overlap",
                                    later.day(),
                                    lessons.get(i).topic(),
                                    later.topic())
                            .at(FieldName.LESSONS);
                }
            }
        }
    }

    private static String text(String typed, int least, int most, String key, FieldName field) {
        String text = PlainText.of(typed).strip();
        if (text.length() < least || text.codePointCount(0, text.length()) > most) {
            throw new Refusal(key, most).at(field);
        }
        return text;
    }
}
