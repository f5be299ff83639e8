package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.nishang.platform.content.ContentFaults;
import org.nishang.platform.content.ContentFiles;

/** Reads the lessons of a pack and checks what a lesson may hold. */
final class LessonReader {

    static final List<String> LANGUAGES = List.of("zh", "en");

    private final ContentFiles files;
    private final Set<String> pictures;
    private final ContentFaults faults;

    LessonReader(ContentFiles files, Set<String> pictures, ContentFaults faults) {
        this.files = files;
        this.pictures = pictures;
        this.faults = faults;
    }

    static String name(String lesson, String language) {
        return "lessons/" + lesson + "." + language + ".md";
    }

    /** Markdown by {@code lesson.language}; a file that is missing was noted with the outline. */
    Map<String, String> read(CourseOutline course) {
        var texts = new LinkedHashMap<String, String>();
        var expected = new LinkedHashSet<String>();
        for (CourseOutline.Lesson lesson : course.lessons()) {
            for (String language : LANGUAGES) {
                String name = name(lesson.id(), language);
                expected.add(name);
                files.bytes(name)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .ifPresent(text -> {
                            check(name, language, text);
                            texts.put(lesson.id() + "." + language, text);
                        });
            }
        }
        files.names().stream()
                .filter(name -> name.startsWith("lessons/") && !expected.contains(name))
                .forEach(name -> faults.note(files.shown(name), 1, "course.yaml has no such lesson"));
        return texts;
    }

    private void check(String name, String language, String text) {
        if (text.isBlank()) {
            faults.note(files.shown(name), 1, "the lesson is empty");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            faults.note(files.shown(name), 1, "the file is not UTF-8");
        }
        new MarkdownCheck(
                        language,
                        pictures,
                        (node, fault) -> faults.note(files.shown(name), line(node), fault.message()))
                .check(text);
    }

    private static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }
}
