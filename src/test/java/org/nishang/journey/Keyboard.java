package org.nishang.journey;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Answers an exam by the keys of the keyboard and nothing else. */
final class Keyboard {

    private static final int PATIENCE = 120;

    private final Page page;
    private final AnswerKey key;

    Keyboard(Page page, AnswerKey key) {
        this.page = page;
        this.key = key;
    }

    /** Goes on with Tab until this has the focus, and presses a key there. */
    void press(String testId, String stroke) {
        tabTo(testId);
        page.keyboard().press(stroke);
    }

    private void tabTo(String testId) {
        for (int i = 0; i < PATIENCE; i++) {
            if (testId.equals(focused())) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Tab does not reach %s; the focus is on %s", testId, focused());
    }

    private Object focused() {
        return page.evaluate("() => document.activeElement?.getAttribute('data-testid')");
    }

    String stem() {
        return page.locator("[data-testid='exam-stem']").innerText().strip();
    }

    void answerRightly() {
        String stem = stem();
        if (has("exam-fill-in")) {
            type("exam-fill-in", key.of(stem).iterator().next());
        } else if (has("exam-numeric")) {
            type("exam-numeric", key.of(stem).iterator().next());
            if (has("exam-unit")) {
                press("exam-unit", "ArrowDown");
            }
        } else if (has("exam-match-1")) {
            match(key.inOrder(stem));
        } else if (has("exam-step-1")) {
            order(key.inOrder(stem));
        } else {
            choose(key.of(stem));
        }
    }

    void type(String testId, String words) {
        tabTo(testId);
        page.keyboard().type(words);
    }

    private void match(List<String> rights) {
        for (int left = 1; left <= rights.size(); left++) {
            String field = "exam-match-" + left;
            int place = page.locator("[data-testid='" + field + "'] option")
                    .allInnerTexts()
                    .indexOf(rights.get(left - 1));
            tabTo(field);
            for (int i = 0; i < place; i++) {
                page.keyboard().press("ArrowDown");
            }
        }
    }

    private void order(List<String> steps) {
        for (int place = 1; place < steps.size(); place++) {
            for (int from = steps.size(); from > place; from--) {
                String words = page.locator("[data-testid='exam-step-" + from + "']")
                        .innerText()
                        .strip();
                if (words.equals(steps.get(place - 1))) {
                    press("exam-up-" + from, "Enter");
                    page.locator("[data-testid='exam-step-" + (from - 1) + "']")
                            .getByText(words)
                            .waitFor();
                }
            }
        }
    }

    private void choose(Set<String> right) {
        var options = page.locator(".exam-option").all();
        boolean several = page.locator(".exam-option input[type=checkbox]").count() > 0;
        for (int i = 0; i < options.size(); i++) {
            if (!right.contains(
                    options.get(i).locator("span").last().innerText().strip())) {
                continue;
            }
            if (several) {
                press(option(i), "Space");
            } else {
                press(option(0), "Space");
                for (int down = 0; down < i; down++) {
                    page.keyboard().press("ArrowDown");
                }
            }
        }
    }

    private static String option(int place) {
        return "exam-option-" + (char) ('a' + place);
    }

    private boolean has(String testId) {
        return page.locator("[data-testid='" + testId + "']").count() > 0;
    }
}
