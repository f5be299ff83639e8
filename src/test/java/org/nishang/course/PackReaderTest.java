package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.platform.PackRefused;

/** Every kind of fault is found, with the file and the line in which it is to be mended. */
class PackReaderTest {

    private static final Set<String> EDITIONS = Set.of("GB 31701-2015");

    @Test
    void acceptsAPackThatIsRight() {
        var pack = read(APack.valid());

        assertThat(pack.outline().lessons()).hasSize(1);
        assertThat(pack.items()).hasSize(3);
        assertThat(pack.items().getFirst().validFrom()).isEqualTo("2016-06-01");
        assertThat(pack.pictures().get("cord.zh.svg").width()).isEqualTo(380);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void finds(String name, APack pack, String fault) {
        var refused = catchThrowableOfType(PackRefused.class, () -> read(pack));

        assertThat(refused).as(name).isNotNull();
        assertThat(refused.faults()).extracting(Object::toString).anyMatch(f -> f.contains(fault));
    }

    @Test
    void reportsAllFaultsAtOnce() {
        var pack =
                APack.valid()
                        .replacing(
                                "course.yaml", "minutes: 10\n        ", "minutes: many\n        ")
                        .replacing("course.yaml", "passMark: 50", "passMark: 101")
                        .replacing("items.yaml", "difficulty: 2", "difficulty: 4");

        var refused = catchThrowableOfType(PackRefused.class, () -> read(pack));

        assertThat(refused.faults()).hasSize(3);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "a file that is not YAML",
                        APack.valid().replacing("facts.yaml", "- id: T99-X2", "- id: [T99"),
                        "facts.yaml:7: not YAML"),
                fault(
                        "a file that is missing",
                        APack.valid().without("items.yaml"),
                        "items.yaml:1: the file is missing"),
                fault(
                        "an unknown key",
                        APack.valid()
                                .replacing(
                                        "course.yaml",
                                        "creditHours: 1",
                                        "creditHours: 1\nprice: 9"),
                        "course.yaml:8: unknown key 'price'"),
                fault(
                        "an unknown key of an item",
                        APack.valid()
                                .replacing(
                                        "items.yaml",
                                        "answer: false",
                                        "answer: false\n  accepted: [x]"),
                        "items.yaml:20: unknown key 'accepted'"),
                fault(
                        "a missing key",
                        APack.valid().replacing("items.yaml", "  answer: false\n", ""),
                        "items.yaml:13: 'answer' is missing"),
                fault(
                        "a key that stands twice",
                        APack.valid()
                                .replacing(
                                        "course.yaml",
                                        "creditHours: 1",
                                        "creditHours: 1\ncreditHours: 2"),
                        "course.yaml:8: the key 'creditHours' stands twice"),
                fault(
                        "text instead of a number",
                        APack.valid()
                                .replacing("course.yaml", "creditHours: 1", "creditHours: one"),
                        "course.yaml:7: must be a number"),
                fault(
                        "a mapping instead of text",
                        APack.valid().replacing("course.yaml", "version: 1.0.0", "version: {a: b}"),
                        "course.yaml:2: must be text"),
                fault(
                        "a text without English",
                        APack.valid()
                                .replacing(
                                        "course.yaml",
                                        "{zh: 讲绳带。, en: About cords.}",
                                        "{zh: 讲绳带。}"),
                        "course.yaml:4: 'en' is missing"),
                fault(
                        "a date that does not exist",
                        APack.valid().replacing("facts.yaml", "2016-06-01", "2016-06-31"),
                        "facts.yaml:4: must be a date YYYY-MM-DD"),
                fault(
                        "a folder with another name",
                        APack.valid().replacing("course.yaml", "code: T99", "code: T98"),
                        "course.yaml:1: the code is not the folder's name T99"),
                fault(
                        "an unknown system",
                        APack.valid()
                                .replacing("course.yaml", "system: standards", "system: magic"),
                        "course.yaml:6: unknown system 'magic'"),
                fault(
                        "an unknown fact in a lesson",
                        APack.valid()
                                .replacing(
                                        "course.yaml",
                                        "[T99-X1, T99-X2]",
                                        "[T99-X1, T99-X2, F999]"),
                        "course.yaml:16: unknown fact 'F999'"),
                fault(
                        "an unknown fact in an item",
                        APack.valid().replacing("items.yaml", "fact: T99-X1", "fact: F999"),
                        "items.yaml:2: unknown fact 'F999'"),
                fault(
                        "a fact that no lesson teaches",
                        APack.valid().replacing("course.yaml", "[T99-X1, T99-X2]", "[T99-X2]"),
                        "items.yaml:2: no lesson teaches the fact T99-X1"),
                fault(
                        "an unknown edition",
                        APack.valid().replacing("facts.yaml", "GB 31701-2015", "GB 31701-1915"),
                        "facts.yaml:2: unknown edition 'GB 31701-1915'"),
                fault(
                        "an unknown topic of an item",
                        APack.valid()
                                .replacing(
                                        "items.yaml",
                                        "topic: cords\n  kind: single",
                                        "topic: cord\n  kind: single"),
                        "items.yaml:3: unknown topic 'cord'"),
                fault(
                        "an unknown topic in the draw",
                        APack.valid()
                                .replacing("course.yaml", "draw: {cords: 2}", "draw: {cord: 2}"),
                        "course.yaml:23: unknown topic 'cord'"),
                fault(
                        "a fact that stands twice",
                        APack.valid().replacing("facts.yaml", "id: T99-X2", "id: T99-X1"),
                        "facts.yaml:6: the fact T99-X1 stands twice"),
                fault(
                        "an item that stands twice",
                        APack.valid().replacing("items.yaml", "id: T99-002", "id: T99-001"),
                        "items.yaml:13: the item T99-001 stands twice"),
                fault(
                        "a lesson that stands twice",
                        APack.valid()
                                .replacing(
                                        "course.yaml",
                                        "facts: [T99-X1, T99-X2]",
                                        "facts: [T99-X1, T99-X2]\n      - {id: one, title: {zh: 二, en: Two}, minutes: 5, facts: []}"),
                        "course.yaml:17: the lesson one stands twice"),
                fault(
                        "single choice with three options",
                        APack.valid().replacing("items.yaml", "    - {zh: \"0\", en: \"0\"}\n", ""),
                        "items.yaml:7: single choice has 4 options"),
                fault(
                        "single choice with two correct options",
                        APack.valid()
                                .replacing(
                                        "items.yaml", "en: \"75\"}", "en: \"75\", correct: true}"),
                        "items.yaml:7: single choice has 4 options and 1 is correct; here 4 and 2"),
                fault(
                        "multiple choice with one correct option",
                        APack.valid().replacing("items.yaml", "kind: single", "kind: multiple"),
                        "items.yaml:7: multiple choice"),
                fault(
                        "an unknown kind",
                        APack.valid().replacing("items.yaml", "kind: fill-in", "kind: essay"),
                        "items.yaml:24: unknown kind 'essay'"),
                fault(
                        "fill-in without an answer",
                        APack.valid().replacing("items.yaml", "accepted: [\"75\"]", "accepted: []"),
                        "items.yaml:27: fill-in needs at least one"),
                fault(
                        "a draw that is not the number of questions",
                        APack.valid().replacing("course.yaml", "questions: 2", "questions: 3"),
                        "course.yaml:18: the draw gives 2 questions, not 3"),
                fault(
                        "a bank that is too small",
                        APack.valid()
                                .replacing("course.yaml", "questions: 2", "questions: 3")
                                .replacing("course.yaml", "{cords: 2}", "{cords: 3}"),
                        "items.yaml:1: the bank is too small for topic 'cords'"),
                fault(
                        "a lesson without its English file",
                        APack.valid().without("lessons/one.en.md"),
                        "course.yaml:13: the file lessons/one.en.md is missing"),
                fault(
                        "a lesson that the course does not have",
                        APack.valid().with("lessons/two.zh.md", "## 二\n"),
                        "lessons/two.zh.md:1: course.yaml has no such lesson"),
                fault(
                        "a picture in one language only",
                        APack.valid()
                                .with(
                                        "media/other.zh.svg",
                                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"),
                        "media/other.zh.svg:1: the picture other.en.svg is missing"),
                fault(
                        "a reference to a picture that is not there",
                        APack.valid().replacing("lessons/one.zh.md", "cord.svg", "rope.svg"),
                        "lessons/one.zh.md:3: there is no picture rope.svg"),
                fault(
                        "a picture with a script",
                        APack.valid()
                                .replacing(
                                        "media/cord.zh.svg",
                                        "<title>cord</title>",
                                        "<script>alert(1)</script>"),
                        "media/cord.zh.svg:2: <script> may not"),
                fault(
                        "a picture that acts on click",
                        APack.valid()
                                .replacing(
                                        "media/cord.zh.svg", "<title>", "<title onclick=\"x()\">"),
                        "media/cord.zh.svg:2: onclick may not"),
                fault(
                        "a picture from outside",
                        APack.valid()
                                .replacing(
                                        "media/cord.zh.svg",
                                        "<title>cord</title>",
                                        "<use href=\"https://example.org/x.svg\"/>"),
                        "media/cord.zh.svg:2: a picture may not refer"),
                fault(
                        "a picture that is not XML",
                        APack.valid().replacing("media/cord.zh.svg", "</title>", ""),
                        "media/cord.zh.svg:3: not well-formed"),
                fault(
                        "HTML in a lesson",
                        APack.valid().replacing("lessons/one.zh.md", "## 绳带", "## 绳带\n\n<b>绳</b>"),
                        "lessons/one.zh.md:3: HTML may not"),
                fault(
                        "a link in a lesson",
                        APack.valid()
                                .replacing(
                                        "lessons/one.zh.md",
                                        "## 绳带",
                                        "## 绳带\n\n[x](https://example.org)"),
                        "lessons/one.zh.md:3: links may not"),
                fault(
                        "a heading above the player's",
                        APack.valid().replacing("lessons/one.zh.md", "## 绳带", "# 绳带"),
                        "lessons/one.zh.md:1: headings begin with ##"),
                fault(
                        "emphasis that does not close",
                        APack.valid()
                                .replacing("lessons/one.zh.md", "## 绳带", "## 绳带\n\n写**“不低于”**的值"),
                        "lessons/one.zh.md:3: emphasis"),
                fault(
                        "a file that belongs nowhere",
                        APack.valid().with("notes.txt", "x"),
                        "notes.txt:1: does not belong to a pack"));
    }

    private static Arguments fault(String name, APack pack, String fault) {
        return Arguments.of(name, pack, fault);
    }

    private static CoursePack read(APack pack) {
        return new PackReader(pack.files(), EDITIONS, Map.of()).read();
    }
}
