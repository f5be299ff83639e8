package org.nishang.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.nishang.journey.AnswerKey;
import org.nishang.journey.LearnerPath;

/**
 * One tab with the paper. Whether it has the focus is in the bench's hands: a browser without windows gives it to all.
 */
final class ExamTab {

    private static final String FOCUS = "document.hasFocus = () => window.inFront === true";

    private final Page page;
    private final LearnerPath learner;

    private ExamTab(Page page, AnswerKey key) {
        this.page = page;
        this.learner = new LearnerPath(page, key);
    }

    /** Signs in and starts the exam. */
    static ExamTab begin(BrowserContext browser, AnswerKey key, String username, String course) {
        browser.addInitScript(FOCUS);
        var tab = new ExamTab(browser.newPage(), key);
        tab.page.navigate("/login");
        tab.learner.signIn(username, "Nishang-Demo-2026");
        tab.learner.openCourse(course);
        tab.learner.startExam();
        return tab;
    }

    /** Another one with the same paper, by its address. */
    ExamTab byLink(BrowserContext browser, AnswerKey key) {
        var tab = new ExamTab(browser.newPage(), key);
        tab.page.navigate("/exam/" + attempt());
        tab.find("exam-stem").waitFor();
        return tab;
    }

    /** Another one with the same paper, from the page of the course. */
    static ExamTab byClick(BrowserContext browser, AnswerKey key, String course) {
        var tab = new ExamTab(browser.newPage(), key);
        tab.page.navigate("/courses/" + course);
        tab.find("start-exam").click();
        tab.find("begin-exam").click();
        tab.find("exam-stem").waitFor();
        return tab;
    }

    String attempt() {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    void comesToFront() {
        page.evaluate("() => { window.inFront = true; window.dispatchEvent(new Event('focus')) }");
    }

    void goesBehind() {
        page.evaluate("() => { window.inFront = false; window.dispatchEvent(new Event('blur')) }");
    }

    /** @return the answer that the tab shows then */
    List<String> answer(int position, boolean rightly) {
        learner.answerAt(position, rightly);
        var shown = (List<?>)
                page.evaluate("position => document.querySelector('exam-sheet').outbox.answer(position)", position);
        return shown.stream().map(String::valueOf).toList();
    }

    /** The question in sight. */
    int position() {
        return ((Number) page.evaluate("() => document.querySelector('exam-sheet').at")).intValue();
    }

    void handIn() {
        find("exam-finish-early").or(find("exam-finish")).first().click();
        find("exam-finish-confirm").click();
    }

    /** Lets time pass in the page. */
    void waitFor(double milliseconds) {
        page.waitForTimeout(milliseconds);
    }

    /** Until all that was answered in this tab is called saved. */
    void awaitSaved() {
        page.locator("[data-testid='exam-saved']:not(.is-waiting)")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("已保存")))
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    }

    private Locator find(String testId) {
        return page.locator("[data-testid='" + testId + "']");
    }
}
