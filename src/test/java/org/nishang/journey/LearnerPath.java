package org.nishang.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a learner does in the portal, step by step, on one page of a browser. */
public final class LearnerPath {

    private final Page page;
    private final AnswerKey key;

    public LearnerPath(Page page, AnswerKey key) {
        this.page = page;
        this.key = key;
    }

    public void signIn(String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        find("sign-in").click();
        find("sign-out").waitFor();
    }

    /** From wherever the learner is, by the menu and the catalogue. */
    public void openCourse(String code) {
        find("nav-courses").click();
        find("course-" + code).first().click();
        page.waitForURL(Pattern.compile(".*/courses/" + code + "$"));
        find("exam-state").waitFor();
    }

    /** Enrols; that opens the first lesson. */
    public void enrol() {
        find("enrol").first().click();
        find("lesson-title").waitFor();
    }

    /** Opens the lesson where the learner stopped. */
    public void proceed() {
        find("continue").click();
        find("lesson-title").waitFor();
    }

    /** Goes through this lesson and all that follow, which have been studied; ends on the course's page. */
    public void completeLessons() {
        find("lesson-title").waitFor();
        while (find("lesson-next").count() > 0) {
            page.locator("study-clock[floor='0']").waitFor();
            String before = page.url();
            find("lesson-next").click();
            page.waitForURL(url -> !url.equals(before));
            page.locator("[data-testid='lesson-title'], [data-testid='exam-state']")
                    .waitFor();
        }
    }

    public void startExam() {
        find("start-exam").click();
        find("begin-exam").click();
        find("exam-stem").waitFor();
    }

    /**
     * Answers the paper from the first question to the last.
     *
     * @param rightOnes how many of the first questions to answer as the bank says; the others get something else
     */
    public void answer(int rightOnes) {
        for (int number = 1; ; number++) {
            String stem = find("exam-stem").innerText().strip();
            answerOne(stem, number <= rightOnes);
            if (find("exam-next").count() == 0) {
                return;
            }
            find("exam-next").click();
            page.waitForFunction(
                    "before => document.querySelector(\"[data-testid='exam-stem']\").innerText.trim() !== before",
                    stem);
        }
    }

    /** Goes to a question by its number, wherever the learner is, and answers it. */
    public void answerAt(int number, boolean rightly) {
        page.locator(".exam-mark").nth(number - 1).click();
        page.waitForFunction(
                "number => document.querySelector('.exam-number').innerText.match(/\\d+/)[0] == number", number);
        answerOne(find("exam-stem").innerText().strip(), rightly);
    }

    private void answerOne(String stem, boolean rightly) {
        if (find("exam-fill-in").count() > 0 || find("exam-numeric").count() > 0) {
            write(key.of(stem).iterator().next(), rightly);
        } else if (find("exam-match-1").count() > 0) {
            match(key.inOrder(stem), rightly);
        } else if (find("exam-step-1").count() > 0) {
            order(key.inOrder(stem), rightly);
        } else {
            choose(key.of(stem), rightly);
        }
    }

    private void write(String right, boolean rightly) {
        Locator field = find("exam-fill-in").or(find("exam-numeric"));
        field.fill(rightly ? right : "-");
        field.blur();
        if (find("exam-unit").count() > 0) {
            find("exam-unit").selectOption("a");
        }
    }

    private void match(List<String> rights, boolean rightly) {
        for (int left = 1; left <= rights.size(); left++) {
            Locator choice = find("exam-match-" + left);
            if (rightly) {
                choice.selectOption(new SelectOption().setLabel(rights.get(left - 1)));
            } else {
                var options = choice.locator("option").allInnerTexts();
                options.removeFirst();
                options.remove(rights.get(left - 1));
                choice.selectOption(new SelectOption().setLabel(options.getFirst()));
            }
        }
    }

    private void order(List<String> steps, boolean rightly) {
        if (!rightly) {
            find("exam-down-1").click();
            if (find("exam-step-1").innerText().strip().equals(steps.getFirst())) {
                find("exam-down-1").click();
            }
            return;
        }
        for (int place = 1; place < steps.size(); place++) {
            for (int from = steps.size(); from > place; from--) {
                if (find("exam-step-" + from).innerText().strip().equals(steps.get(place - 1))) {
                    find("exam-up-" + from).click();
                }
            }
        }
        if (find("exam-keep-order").count() > 0) {
            find("exam-keep-order").click();
        }
    }

    private void choose(Set<String> right, boolean rightly) {
        List<Locator> options = page.locator(".exam-option").all();
        boolean chosen = false;
        for (Locator option : options) {
            boolean isRight =
                    right.contains(option.locator("span").last().innerText().strip());
            if (rightly ? isRight : !isRight && !chosen) {
                option.locator("input").check();
                chosen = true;
            } else if (option.locator("input[type=checkbox]").count() > 0) {
                option.locator("input").uncheck();
            }
        }
    }

    /** Hands the paper in and waits for the result. */
    public String finish() {
        find("exam-finish").click();
        find("exam-finish-confirm").click();
        find("result-score").waitFor();
        return find("result-score").innerText();
    }

    /** Opens the wallet and reads the newest certificate's number. */
    public String certificateNumber() {
        find("nav-certificates").first().click();
        return find("certificate-number").first().innerText().strip();
    }

    public void signOut() {
        find("sign-out").click();
        page.waitForURL(Pattern.compile(".*/login\\?out$"));
    }

    Locator find(String testId) {
        return page.locator("[data-testid='" + testId + "']:visible");
    }
}
