package org.nishang.course;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much there is in a pack, in numbers. Pictures count once for both languages.
 *
 * @param characters of the Chinese lessons, as {@link LessonLength} counts
 * @param claimed minutes of all lessons, as the pack says
 * @param reckoned what {@link LessonLength#toStudy} makes of the texts
 * @param practice items that no exam draws
 * @param levels exam items by difficulty: to know, to understand, to apply
 * @param kinds all items by kind
 */
record CourseFigures(
        String code,
        int lessons,
        int characters,
        int claimed,
        Duration reckoned,
        int facts,
        int questions,
        int exam,
        int practice,
        Map<Integer, Long> levels,
        Map<String, Long> kinds,
        int pictures,
        int cases) {

    private static final String HEAD = """
            | course | lessons | characters | minutes claimed | minutes reckoned | facts | questions of a paper | exam items | know / understand / apply % | practice items | by kind | pictures | cases |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    static CourseFigures of(CoursePack pack) {
        var course = pack.outline();
        var lengths = course.lessons().stream()
                .map(lesson -> LessonLength.of(pack.texts().getOrDefault(lesson.id() + ".zh", "")))
                .toList();
        var exam = pack.items().stream()
                .filter(item -> !item.more().practiceOnly())
                .toList();
        return new CourseFigures(
                course.code(),
                lengths.size(),
                lengths.stream().mapToInt(LessonLength::characters).sum(),
                course.lessons().stream()
                        .mapToInt(CourseOutline.Lesson::minutes)
                        .sum(),
                lengths.stream().map(LessonLength::toStudy).reduce(Duration.ZERO, Duration::plus),
                pack.facts().size(),
                course.exam().questions(),
                exam.size(),
                pack.items().size() - exam.size(),
                counted(exam, PackItem::difficulty),
                counted(pack.items(), PackItem::kind),
                pack.pictures().size() / 2,
                (int) pack.items().stream()
                        .map(item -> item.more().caseText())
                        .filter(text -> text != null)
                        .distinct()
                        .count());
    }

    private static <K extends Comparable<K>> Map<K, Long> counted(List<PackItem> items, Function<PackItem, K> key) {
        return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    /** Of the exam items, those of a level, of 100. */
    int share(int level) {
        return (int) Math.round(levels.getOrDefault(level, 0L) * 100.0 / exam);
    }

    /** All of them as a table in Markdown, by code. */
    static String table(Collection<CourseFigures> courses) {
        return HEAD
                + courses.stream()
                        .sorted((one, other) -> one.code.compareTo(other.code))
                        .map(CourseFigures::row)
                        .collect(Collectors.joining());
    }

    private String row() {
        String byKind = kinds.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
        var cells = List.of(
                code,
                lessons,
                characters,
                claimed,
                reckoned.toMinutes(),
                facts,
                questions,
                exam,
                "%d / %d / %d".formatted(share(1), share(2), share(3)),
                practice,
                byKind,
                pictures,
                cases);
        return cells.stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
