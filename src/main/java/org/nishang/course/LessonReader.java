package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.nishang.platform.ContentFaults;
import org.nishang.platform.ContentFiles;

/** Reads the lessons of a pack and checks what a lesson may hold. */
final class LessonReader {

    static final List<String> LANGUAGES = List.of("zh", "en");

    private static final Pattern PICTURE = Pattern.compile("([a-z0-9-]+)\\.svg");

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
                        .ifPresent(
                                text -> {
                                    check(name, language, text);
                                    texts.put(lesson.id() + "." + language, text);
                                });
            }
        }
        files.names().stream()
                .filter(name -> name.startsWith("lessons/") && !expected.contains(name))
                .forEach(
                        name ->
                                faults.note(
                                        files.shown(name), 1, "course.yaml has no such lesson"));
        return texts;
    }

    private void check(String name, String language, String text) {
        if (text.isBlank()) {
            faults.note(files.shown(name), 1, "the lesson is empty");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            faults.note(files.shown(name), 1, "the file is not UTF-8");
        }
        LessonRenderer.PARSER.parse(text).accept(new Check(files.shown(name), language));
    }

    private final class Check extends AbstractVisitor {

        private final String file;
        private final String language;

        Check(String file, String language) {
            this.file = file;
            this.language = language;
        }

        @Override
        public void visit(Image image) {
            var form = PICTURE.matcher(image.getDestination());
            if (!form.matches() || !pictures.contains(form.group(1) + "." + language + ".svg")) {
                fault(image, "there is no picture " + image.getDestination() + " in " + language);
            }
            if (image.getFirstChild() == null) {
                fault(image, "a picture needs words for those who cannot see it");
            }
        }

        @Override
        public void visit(Link link) {
            fault(link, "links may not stand in a lesson");
        }

        @Override
        public void visit(HtmlBlock html) {
            fault(html, "HTML may not stand in a lesson");
        }

        @Override
        public void visit(HtmlInline html) {
            fault(html, "HTML may not stand in a lesson");
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                fault(heading, "headings begin with ##");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Text text) {
            if (text.getLiteral().contains("**")) {
                fault(text, "emphasis that does not close: ** beside a punctuation mark");
            }
        }

        private void fault(Node node, String message) {
            var spans = node.getSourceSpans();
            faults.note(file, spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1, message);
        }
    }
}
