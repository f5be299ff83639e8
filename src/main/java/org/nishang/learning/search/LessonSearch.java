package org.nishang.learning.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nishang.common.PlainText;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.CourseVersionId;
import org.nishang.course.glossary.Term;
import org.springframework.stereotype.Component;

/**
 * Looks through the lessons, the words and the facts of courses. Their texts lie in memory and are read one after the
 * other: those of all courses are about a megabyte, which takes a millisecond and needs no rule for where a Chinese
 * word ends.
 */
@Component
public class LessonSearch {

    private final CourseCatalogue catalogue;
    private final Map<Key, List<Passage>> kept = new ConcurrentHashMap<>();

    LessonSearch(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Key(CourseVersionId version, String language) {}

    /**
     * A place where something is said.
     *
     * @param place the block of the lesson, from 1; 0 = what the lesson rests on
     * @param text around the first of the words
     */
    public record Hit(CourseOutline course, CourseOutline.Lesson lesson, int place, String text) {}

    /** What is looked for: the parts of what was typed, in lower case. */
    public static List<String> words(String typed) {
        return Stream.of(PlainText.settled(typed).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Where all words of what was typed are said.
     *
     * @param readable which courses may be read
     * @return words that are explained first, then what lessons say, then facts; short ones before long ones; at most
     *     so many
     */
    public List<Hit> find(String typed, Locale language, Predicate<CourseOutline> readable, int most) {
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return passages(language, readable)
                .filter(passage -> passage.says(words))
                .sorted(Comparator.comparing(Passage::kind)
                        .thenComparing(passage -> passage.text().length()))
                .limit(most)
                .map(passage -> hit(passage, words.getFirst()))
                .toList();
    }

    /** What stands at a place, as it is now; empty if there is no such place, or it may not be read. */
    public Stream<Hit> at(String lesson, int place, Locale language, Predicate<CourseOutline> readable) {
        return passages(language, readable)
                .filter(passage -> passage.place() == place)
                .filter(passage ->
                        (passage.course().code() + "/" + passage.lesson().id()).equals(lesson))
                .limit(1)
                .map(passage -> hit(passage, ""));
    }

    private static Hit hit(Passage passage, String word) {
        return new Hit(passage.course(), passage.lesson(), passage.place(), passage.around(word));
    }

    private Stream<Passage> passages(Locale language, Predicate<CourseOutline> readable) {
        return catalogue.current().stream()
                .filter(readable)
                .flatMap(
                        course -> kept
                                .computeIfAbsent(
                                        new Key(course.id(), language.getLanguage()), key -> of(course, language))
                                .stream());
    }

    private List<Passage> of(CourseOutline course, Locale language) {
        return course.lessons().stream()
                .flatMap(lesson -> Stream.of(
                                words(course, lesson, language),
                                texts(course, lesson, language),
                                facts(course, lesson, language))
                        .flatMap(passages -> passages))
                .toList();
    }

    private Stream<Passage> words(CourseOutline course, CourseOutline.Lesson lesson, Locale language) {
        var blocks = catalogue.blocks(course.id(), lesson.id(), language);
        return catalogue.terms(course.id(), lesson.id(), language).stream()
                .map(term -> Passage.of(Passage.Kind.WORD, course, lesson, where(term, blocks), said(term)));
    }

    private static String said(Term term) {
        return term.word() + " " + term.other() + " " + term.sentence();
    }

    /** The block that explains a word: the last one with its sentence. */
    private static int where(Term term, List<String> blocks) {
        return 1
                + IntStream.range(0, blocks.size())
                        .filter(block -> blocks.get(block).contains(term.sentence()))
                        .max()
                        .orElse(blocks.size() - 1);
    }

    private Stream<Passage> texts(CourseOutline course, CourseOutline.Lesson lesson, Locale language) {
        var blocks = catalogue.blocks(course.id(), lesson.id(), language);
        return IntStream.range(0, blocks.size())
                .mapToObj(block -> Passage.of(Passage.Kind.TEXT, course, lesson, block + 1, blocks.get(block)));
    }

    private Stream<Passage> facts(CourseOutline course, CourseOutline.Lesson lesson, Locale language) {
        return catalogue.basis(course.id(), lesson.id()).stream()
                .map(fact -> Passage.of(
                        Passage.Kind.FACT,
                        course,
                        lesson,
                        0,
                        fact.edition() + " " + fact.clause().in(language) + " "
                                + fact.statement().in(language)));
    }
}
