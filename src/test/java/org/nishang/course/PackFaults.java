package org.nishang.course;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Packs with one fault each, and what is said of it: the file, the line, and how it is mended. */
final class PackFaults {

    private static final String NUMBER = "course.yaml:17: a lesson has 1 to 6 checks";

    private static APack checks(String... codes) {
        return APack.withACheck().replacing("course.yaml", "- T99-P01", "- " + String.join("\n          - ", codes));
    }

    static APack drawn(String draw) {
        return APack.valid().replacing("course.yaml", "draw: {cords: 2}", "draw: " + draw);
    }

    static Stream<Arguments> all() {
        return Stream.of(
                fault(
                        "an unknown level",
                        APack.valid().replacing("items.yaml", "difficulty: 2", "difficulty: 2\n  level: know"),
                        "level is recall, understand, apply or analyse"),
                fault(
                        "practice that decides",
                        APack.withACheck().replacing("items.yaml", "use: practice", "use: practice\n  mustPass: true"),
                        "an item for practice decides no exam"),
                fault(
                        "a level of which there are too few items",
                        drawn("{cords: [{count: 1, level: analyse}, {count: 1}]}"),
                        "the bank fills no paper: it has too few items of topic cords, level analyse"),
                fault(
                        "must-pass items that there are not",
                        drawn("{cords: {count: 2, mustPass: 1}}"),
                        "the bank fills no paper: it has too few items of topic cords, must-pass"),
                fault(
                        "must-pass items of a paper that there are not",
                        drawn("{cords: 2}\n  mustPass: 1"),
                        "the bank fills no paper: it has too few items of topic cords, must-pass"),
                fault(
                        "more must-pass items than questions of a cell",
                        drawn("{cords: {count: 2, mustPass: 3}}"),
                        "of 2 questions not 3 can be must-pass items"),
                fault(
                        "more must-pass items than questions",
                        drawn("{cords: 2}\n  mustPass: 3"),
                        "of 2 questions not 3 can be must-pass items"),
                fault(
                        "an unknown review policy",
                        APack.valid().replacing("course.yaml", "waitDays: 7", "waitDays: 7\n  review: SOMETIMES"),
                        "course.yaml:23: review is one of AFTER_PASS, AFTER_LAST_TRY, NEVER"),
                fault("a check that there is not", checks("T99-P02"), "course.yaml:18: unknown item 'T99-P02'"),
                fault(
                        "a check that the exam asks",
                        checks("T99-003"),
                        "course.yaml:18: the check T99-003 is an item of the exam"),
                fault("a check twice", checks("T99-P01", "T99-P01"), "course.yaml:19: the check T99-P01 stands twice"),
                fault("no check", APack.valid().replacing("course.yaml", "X2]", "X2]\n        checks: []"), NUMBER),
                fault("many checks", checks("A", "B", "C", "D", "E", "F", "G"), NUMBER),
                fault(
                        "a check of what its lesson does not teach",
                        APack.withACheck().replacing("course.yaml", "[T99-X1, T99-X2]", "[T99-X2]"),
                        "asks for the fact T99-X1, which its lesson does not teach"),
                fault(
                        "a check that people mark",
                        APack.withACheck()
                                .replacing("items.yaml", "accepted: [\"140\"]", """
                                model: {zh: 因为, en: Because}
                                  criteria: [{zh: 说出, en: says, points: 2}]""")
                                .replacing("items.yaml", """
                                kind: fill-in
                                  difficulty: 1
                                  use: practice""", """
                                kind: short-answer
                                  difficulty: 1
                                  use: practice"""),
                        "course.yaml:18: the check T99-P01 is marked by people"),
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
                        APack.valid().replacing("course.yaml", "creditHours: 1", "creditHours: 1\nprice: 9"),
                        "course.yaml:8: unknown key 'price'"),
                fault(
                        "an unknown key of an item",
                        APack.valid().replacing("items.yaml", "answer: false", "answer: false\n  accepted: [x]"),
                        "items.yaml:20: unknown key 'accepted'"),
                fault(
                        "a missing key",
                        APack.valid().replacing("items.yaml", "  answer: false\n", ""),
                        "items.yaml:13: 'answer' is missing"),
                fault(
                        "a key that stands twice",
                        APack.valid().replacing("course.yaml", "creditHours: 1", "creditHours: 1\ncreditHours: 2"),
                        "course.yaml:8: the key 'creditHours' stands twice"),
                fault(
                        "text instead of a number",
                        APack.valid().replacing("course.yaml", "creditHours: 1", "creditHours: one"),
                        "course.yaml:7: must be a number"),
                fault(
                        "a mapping instead of text",
                        APack.valid().replacing("course.yaml", "version: 1.0.0", "version: {a: b}"),
                        "course.yaml:2: must be text"),
                fault(
                        "a text without English",
                        APack.valid().replacing("course.yaml", "{zh: 讲绳带。, en: About cords.}", "{zh: 讲绳带。}"),
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
                        APack.valid().replacing("course.yaml", "system: standards", "system: magic"),
                        "course.yaml:6: unknown system 'magic'"),
                fault(
                        "an unknown audience",
                        APack.valid().replacing("course.yaml", "audience: [D]", "audience: [D, X]"),
                        "course.yaml:5: must be one of D, A, T"),
                fault(
                        "an unknown fact in a lesson",
                        APack.valid().replacing("course.yaml", "[T99-X1, T99-X2]", "[T99-X1, T99-X2, F999]"),
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
                                .replacing("items.yaml", "topic: cords\n  kind: single", "topic: cord\n  kind: single"),
                        "items.yaml:3: unknown topic 'cord'"),
                fault(
                        "an unknown topic in the draw",
                        APack.valid().replacing("course.yaml", "draw: {cords: 2}", "draw: {cord: 2}"),
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
                        APack.valid().replacing("items.yaml", "en: \"75\"}", "en: \"75\", correct: true}"),
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
                                .replacing("media/cord.zh.svg", "<title>cord</title>", "<script>alert(1)</script>"),
                        "media/cord.zh.svg:2: <script> may not"),
                fault(
                        "a picture that acts on click",
                        APack.valid().replacing("media/cord.zh.svg", "<title>", "<title onclick=\"x()\">"),
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
                        APack.valid().replacing("lessons/one.zh.md", "## 绳带", "## 绳带\n\n[x](https://example.org)"),
                        "lessons/one.zh.md:3: links may not"),
                fault(
                        "a heading above the player's",
                        APack.valid().replacing("lessons/one.zh.md", "## 绳带", "# 绳带"),
                        "lessons/one.zh.md:1: headings begin with ##"),
                fault(
                        "emphasis that does not close",
                        APack.valid().replacing("lessons/one.zh.md", "## 绳带", "## 绳带\n\n写**“不低于”**的值"),
                        "lessons/one.zh.md:3: emphasis"),
                kind("a number that is none", "value: 140", "value: long", "'long' is not a number"),
                kind("a tolerance below nothing", "tolerance: 5", "tolerance: -5", "not below 0"),
                kind("a first unit with a factor", "en: mm}", "en: mm, factor: 2}", "of the first unit is 1"),
                kind(
                        "a unit that stands twice",
                        "{zh: cm, en: cm, factor: 10}",
                        "{zh: mm, en: mm}",
                        "the unit 'mm' stands twice"),
                kind(
                        "a pair without its right side",
                        "right: {zh: 不允许, en: not allowed}",
                        "wrong: 1",
                        "'right' is missing"),
                kind(
                        "a left side that stands twice",
                        "left: {zh: 腰部, en: waist}",
                        "left: {zh: 头部, en: head}",
                        "stands twice on the left"),
                kind(
                        "a distractor that is right",
                        "- {zh: 不限, en: no limit}",
                        "- {zh: 不允许, en: not allowed}",
                        "stands on the right already"),
                kind("an ordering of two", "    - {zh: 三, en: three}\n", "", "ordering has 3 to 10 steps; here 2"),
                kind("a step that stands twice", "{zh: 三, en: three}", "{zh: 一, en: one}", "the step '一' stands twice"),
                kind(
                        "a hot spot without its picture",
                        "picture: cord.svg",
                        "picture: rope.svg",
                        "there is no picture rope.svg"),
                kind(
                        "an area outside the picture",
                        "circle: [50, 50, 10]",
                        "circle: [5, 50, 10]",
                        "does not lie within the picture, 380 × 100"),
                kind(
                        "an area of two forms",
                        "circle: [50, 50, 10]",
                        "circle: [50, 50, 10]\n      rect: [1, 1, 2, 2]",
                        "one of circle, rect and polygon"),
                kind("an area of no size", "rect: [100, 10, 50, 50]", "rect: [100, 10, 50]", "circle is [x, y, r]"),
                kind(
                        "a hot spot that is all right",
                        "polygon: [200, 10, 250, 10, 225, 60]",
                        "polygon: [200, 10, 250, 10, 225, 60]\n      correct: true",
                        "3 to 8 areas"),
                kind("a criterion worth nothing", "points: 2", "points: 0", "0 is not between 1 and 20"),
                kind("negative marking without a penalty", "  penalty: 25\n", "", "'penalty' is missing"),
                kind(
                        "a penalty without negative marking",
                        "marking: negative",
                        "marking: partial",
                        "only negative marking has a penalty"),
                kind("an unknown marking", "marking: negative", "marking: kind", "all-or-nothing, partial or negative"),
                kind("an unknown use", "use: practice", "use: party", "'use' is 'practice' or left out"),
                kind("an unknown case", "case: T99-K1\n  value", "case: T99-K9\n  value", "unknown case 'T99-K9'"),
                kind(
                        "a case of one item",
                        "  case: T99-K1\n  value",
                        "  value",
                        "the case T99-K1 needs two or more items"),
                kind("HTML in a formatted stem", "**不**合格", "<b>不</b>合格", "HTML may not stand here"),
                kind(
                        "a picture that a stem does not have",
                        "![绳](cord.svg)",
                        "![绳](rope.svg)",
                        "there is no picture rope.svg"),
                fault(
                        "a file that belongs nowhere",
                        APack.valid().with("notes.txt", "x"),
                        "notes.txt:1: does not belong to a pack"));
    }

    static Arguments fault(String name, APack pack, String fault) {
        return Arguments.of(name, pack, fault);
    }

    private static Arguments kind(String name, String old, String fresh, String fault) {
        return Arguments.of(name, APack.withEveryKind().replacing("items.yaml", old, fresh), fault);
    }

    private PackFaults() {}
}
