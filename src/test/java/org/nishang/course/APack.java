package org.nishang.course;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.nishang.platform.content.ContentFiles;

/** A small pack that is right, and what a test changes in it. */
final class APack {

    private final TreeMap<String, String> files = new TreeMap<>();

    static APack valid() {
        var pack = new APack();
        pack.files.put("course.yaml", """
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
        pack.files.put("facts.yaml", """
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
        pack.files.put("items.yaml", """
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
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 380 100">
                <title>cord</title>
                </svg>
                """;
        pack.files.put("media/cord.zh.svg", svg);
        pack.files.put("media/cord.en.svg", svg);
        return pack;
    }

    /** The same with a scored check of its lesson. */
    static APack withACheck() {
        var pack = valid();
        pack.files.merge("items.yaml", """
                - id: T99-P01
                  fact: T99-X1
                  topic: cords
                  kind: fill-in
                  difficulty: 1
                  use: practice
                  stem: {zh: 最长（毫米）, en: At most (mm)}
                  accepted: ["140"]
                  explanation: {zh: 见标准。, en: See the standard.}
                """, String::concat);
        return pack.replacing("course.yaml", "facts: [T99-X1, T99-X2]", """
                facts: [T99-X1, T99-X2]
                        checks:
                          - T99-P01""");
    }

    /** The same with an item of each of the kinds that few packs have. */
    static APack withEveryKind() {
        var pack = valid();
        pack.files.put("cases.yaml", """
                - id: T99-K1
                  text:
                    zh: |
                      一件上衣，见表。

                      | 处 | 长 |
                      | --- | --- |
                      | 1 | 2 |
                    en: |
                      A jacket, see the table.
                """);
        pack.files.merge("items.yaml", """
                - id: T99-010
                  fact: T99-X1
                  topic: cords
                  kind: numeric
                  difficulty: 1
                  stem: {zh: 最长多少？, en: "How long at most?"}
                  case: T99-K1
                  value: 140
                  tolerance: 5 %
                  units:
                    - {zh: mm, en: mm}
                    - {zh: cm, en: cm, factor: 10}
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-011
                  fact: T99-X2
                  topic: cords
                  kind: matching
                  difficulty: 1
                  stem: {zh: 配对, en: Match}
                  case: T99-K1
                  marking: partial
                  pairs:
                    - left: {zh: 头部, en: head}
                      right: {zh: 不允许, en: not allowed}
                    - left: {zh: 腰部, en: waist}
                      right: {zh: 360, en: "360"}
                  distractors:
                    - {zh: 不限, en: no limit}
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-012
                  fact: T99-X2
                  topic: cords
                  kind: ordering
                  difficulty: 1
                  stem: {zh: 排序, en: Put in order}
                  steps:
                    - {zh: 一, en: one}
                    - {zh: 二, en: two}
                    - {zh: 三, en: three}
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-013
                  fact: T99-X2
                  topic: cords
                  kind: hot-spot
                  difficulty: 1
                  format: markdown
                  marking: negative
                  penalty: 25
                  stem: {zh: "哪处**不**合格？ ![绳](cord.svg)", en: "Which is *wrong*?"}
                  picture: cord.svg
                  areas:
                    - name: {zh: 左, en: left}
                      circle: [50, 50, 10]
                      correct: true
                    - name: {zh: 中, en: middle}
                      rect: [100, 10, 50, 50]
                      correct: true
                    - name: {zh: 右, en: right}
                      polygon: [200, 10, 250, 10, 225, 60]
                  explanation: {zh: 见标准。, en: See the standard.}
                - id: T99-014
                  fact: T99-X2
                  topic: cords
                  kind: short-answer
                  difficulty: 1
                  use: practice
                  stem: {zh: 为什么？, en: "Why?"}
                  model: {zh: 因为, en: Because}
                  criteria:
                    - {zh: 说出条款, en: names the clause, points: 2}
                  explanation: {zh: 见标准。, en: See the standard.}
                """, String::concat);
        return pack;
    }

    /** The same with items whose figures are drawn: a number, a choice, a statement. */
    static APack withParameters() {
        var pack = valid();
        pack.files.merge("items.yaml", """
            - id: T99-020
              fact: T99-X1
              topic: cords
              kind: numeric
              difficulty: 3
              parameters:
                table:
                  - {lot: 1200, n: 80, garment: {zh: 衬衫, en: shirts}}
                  - {lot: 500, n: 50, garment: {zh: 裤子, en: trousers}}
                ranges:
                  found: {from: 0, to: 3, step: 1}
                where: found >= 1
                compute:
                  share: found / n * 100
              stem: {zh: "{lot} 件{garment}抽 {n} 件，{found} 件不合格，占百分之几？", en: "Of {lot} {garment} {n} are drawn and {found} fail: what share?"}
              value: share
              round: 1
              units: [{zh: "%", en: "%"}]
              explanation: {zh: "{found} ÷ {n} = {key} %，约 {share:2} %", en: "{found} ÷ {n} = {key} %, about {share:2} %"}
            - id: T99-021
              fact: T99-X2
              topic: cords
              kind: single
              difficulty: 3
              parameters:
                table:
                  - {limit: 75, measured: 80}
                  - {limit: 140, measured: 150}
                compute:
                  over: measured - limit
                  half: over / 2
                  twice: over * 2
                  most: over * 3
              stem: {zh: "限 {limit}，测得 {measured}，超出多少？", en: "Limit {limit}, measured {measured}: how far above?"}
              options:
                - {zh: "{over} mm", en: "{over} mm", correct: true}
                - {zh: "{half} mm", en: "{half} mm"}
                - {zh: "{twice} mm", en: "{twice} mm"}
                - {zh: "{most} mm", en: "{most} mm"}
              explanation: {zh: "{measured} − {limit} = {over}", en: "{measured} − {limit} = {over}"}
            - id: T99-022
              fact: T99-X2
              topic: cords
              kind: true-false
              difficulty: 3
              parameters:
                ranges:
                  loop: {from: 70, to: 80, step: 2.5}
                compute:
                  verdict: {if: loop <= 75, then: {zh: 合格, en: passes}, else: {zh: 不合格, en: fails}}
              stem: {zh: "绳圈 {loop} 毫米合格。", en: "A loop of {loop} mm passes."}
              answer: loop <= 75
              explanation: {zh: "{loop} 毫米{verdict}。", en: "{loop} mm {verdict}."}
            """, String::concat);
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
