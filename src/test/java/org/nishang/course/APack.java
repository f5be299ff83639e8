package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.nishang.platform.ContentFiles;

/** A small pack that is right, and what a test changes in it. */
final class APack {

    private final TreeMap<String, String> files = new TreeMap<>();

    static APack valid() {
        var pack = new APack();
        pack.files.put(
                "course.yaml",
                """
                code: T99
                version: 1.0.0
                title: {zh: 试验课程, en: Trial course}
                summary: {zh: 讲绳带。, en: About cords.}
                audience: [D]
                system: standards
                creditHours: 1
                topics:
                  cords: {zh: 绳带, en: Cords}
                modules:
                  - title: {zh: 一, en: One}
                    lessons:
                      - id: one
                        title: {zh: 绳带, en: Cords}
                        minutes: 10
                        facts: [T99-X1, T99-X2]
                exam:
                  questions: 2
                  minutes: 10
                  passMark: 50
                  attempts: 3
                  waitDays: 7
                  draw: {cords: 2}
                """);
        pack.files.put(
                "facts.yaml",
                """
                - id: T99-X1
                  edition: GB 31701-2015
                  clause: {zh: 绳带, en: Cords}
                  validFrom: 2016-06-01
                  statement: {zh: 不超过140毫米。, en: at most 140 mm.}
                - id: T99-X2
                  edition: GB 31701-2015
                  clause: {zh: 绳带, en: Cords}
                  validFrom: 2016-06-01
                  statement: {zh: 不超过75毫米。, en: at most 75 mm.}
                """);
        pack.files.put(
                "items.yaml",
                """
                - id: T99-001
                  fact: T99-X1
                  topic: cords
                  kind: single
                  difficulty: 1
                  stem: {zh: 最长多少毫米？, en: "How many mm at most?"}
                  options:
                    - {zh: "140", en: "140", correct: true}
                    - {zh: "75", en: "75"}
                    - {zh: "360", en: "360"}
                    - {zh: "0", en: "0"}
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-002
                  fact: T99-X2
                  topic: cords
                  kind: true-false
                  difficulty: 1
                  stem: {zh: 绳圈可为80毫米。, en: A loop may be 80 mm.}
                  answer: false
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-003
                  fact: T99-X2
                  topic: cords
                  kind: fill-in
                  difficulty: 2
                  stem: {zh: 绳圈周长（毫米）, en: Loop (mm)}
                  accepted: ["75"]
                  explanation: {zh: 见标准。, en: See the standard.}
                """);
        pack.files.put("lessons/one.zh.md", "## 绳带\n\n![绳带](cord.svg)\n");
        pack.files.put("lessons/one.en.md", "## Cords\n\n![Cords](cord.svg)\n");
        String svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 100">
                <title>cord</title>
                </svg>
                """;
        pack.files.put("media/cord.zh.svg", svg);
        pack.files.put("media/cord.en.svg", svg);
        return pack;
    }

    /** Puts other words into a file; the old ones must be there, or the test would test nothing. */
    APack replacing(String file, String old, String fresh) {
        String text = files.get(file);
        if (text == null || !text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        files.put(file, text.replace(old, fresh));
        return this;
    }

    APack with(String file, String text) {
        files.put(file, text);
        return this;
    }

    APack without(String file) {
        if (files.remove(file) == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return this;
    }

    ContentFiles files() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ContentFiles("courses/T99", bytes);
    }
}
