package org.nishang.assessment.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The items of a course: found, begun, written, and let in by a second person. */
class BankViewTest extends ViewTest {

    private static final As AUTHOR = As.administrator(Scope.ALL);

    @BeforeEach
    void bank() {
        signIn(AUTHOR, "anna");
    }

    private void begin() {
        open("items/new?course=C04");
        click("begin");
    }

    @Test
    void listCountsItsRowsAndKeepsItsFilters() {
        open("items?course=C04");
        int all = rows("bank-grid").size();
        assertThat(text("count")).isEqualTo(words("ui.count", String.valueOf(all)));

        choose("filter-kind", words("assessment.items.kind.single"));

        assertThat(rows("bank-grid")).hasSizeLessThan(all);
        assertThat(address()).contains("kind=single");
        assertThat(text("count"))
                .isEqualTo(words("ui.count", String.valueOf(rows("bank-grid").size())));
    }

    @Test
    void whatWaitsForReviewIsSeenInAllCourses() {
        for (String item : List.of("C02-001", "C04-001")) {
            open("items/" + item);
            click("new-version");
            jdbc.sql("update item_draft set state = 'REVIEW' where item_code = ?")
                    .param(item)
                    .update();
        }

        open("items?show=REVIEW");
        assertThat(column("bank-grid", 0)).hasSize(2).anyMatch(row -> row.contains("C02-001"));

        choose(
                "filter-course",
                options("filter-course").stream()
                        .filter(course -> course.startsWith("C04"))
                        .findFirst()
                        .orElseThrow());
        assertThat(column("bank-grid", 0)).singleElement().asString().contains("C04-001");
    }

    @Test
    void topicOfAnotherCourseIsChosenNoLonger() {
        open("items?course=C04");
        String topic = options("filter-topic").getLast();
        choose("filter-topic", topic);
        assertThat(address()).contains("topic=");

        choose("filter-course", options("filter-course").get(1));

        assertThat(options("filter-topic")).doesNotContain(topic);
        assertThat(address()).doesNotContain("topic=");
    }

    @Test
    void emptyListSaysWhatToDo() {
        open("items?course=C04&q=no-such-item");

        assertThat(rows("bank-grid")).isEmpty();
        assertThat(page()).contains(words("assessment.bank.none-such.advice"));
    }

    @Test
    void chosenItemsCanBeChangedTogether() {
        open("items?course=C04");
        assertThat(isThere("bulk-ask")).isFalse();

        var grid = grid("bank-grid");
        act(() -> grid.select(items(grid).getFirst()));

        assertThat(isThere("bulk-ask")).isTrue();
    }

    @Test
    void newItemHasANumberAndSaysWhatIsMissing() {
        begin();

        assertThat(address()).matches("items/C04-P[0-9]{3}");
        assertThat(text("findings")).isNotEmpty().doesNotContain(words("assessment.draft.no-finding"));
    }

    @Test
    void typedWordsAreSavedAtOnce() {
        begin();
        String address = address();
        type("stem-zh", "绳带最长多少？");

        open("items");
        open(address);

        assertThat(value("stem-zh")).isEqualTo("绳带最长多少？");
    }

    @Test
    void unfinishedDraftIsNotSentToReviewAndEachFaultStandsAtItsField() {
        begin();
        type("stem-zh", "绳带最长多少？");
        assertThat(complaints())
                .as("while it is written, what is missing is no fault")
                .isEmpty();

        click("review-ask");

        assertThat(errorAt("fact")).isEqualTo(words("assessment.check.no-fact"));
        assertThat(errorAt("stem-zh")).isEqualTo(words("assessment.check.stem-one-language"));
        assertThat(errorAt("explanation-zh")).isEqualTo(words("assessment.check.no-explanation"));
        assertThat(text("form-summary")).contains(words("assessment.check.no-fact"));
        assertThat(value("stem-zh")).isEqualTo("绳带最长多少？");
        assertThat(isThere("review-ask")).isTrue();

        type("stem-en", "How long may a cord be?");

        assertThat(errorAt("stem-zh")).isEmpty();
        assertThat(errorAt("fact")).isNotEmpty();
    }

    @Test
    void whatDecidesAnExamIsWrittenAndFound() {
        begin();
        String code = address().substring("items/".length());
        choose("level", words("assessment.form.level.ANALYSE"));
        type("must-pass", true);
        assertThat(page()).contains(words("assessment.form.must-pass.hint"));

        type("practice-only", true);
        click("review-ask");
        assertThat(text("form-summary")).contains(words("assessment.check.must-pass-practice"));

        open("items?course=C04&show=MUST_PASS");
        assertThat(column("bank-grid", 0))
                .filteredOn(cell -> cell.toString().contains(code))
                .singleElement()
                .asString()
                .contains(words("assessment.form.level.ANALYSE"));
        assertThat(column("bank-grid", 0))
                .allMatch(cell -> cell.toString().contains(words("assessment.form.must-pass")));
    }

    @Test
    void whenSomebodyElseSavedMeanwhileBothTextsAreKept() {
        begin();
        jdbc.sql("update item_draft set save_number = save_number + 1, edited_by = 'bo' where item_code = ?")
                .param(address().substring("items/".length()))
                .update();

        type("stem-zh", "我的文字");

        assertThat(text("other-editor")).contains("bo");
        assertThat(value("stem-zh")).isEqualTo("我的文字");
        click("save-mine");
        assertThat(isThere("other-editor")).isFalse();
    }

    @Test
    void draftIsWithdrawn() {
        begin();
        String address = address();
        type("words", "不再需要");

        click("review-withdraw");
        confirm();

        assertThat(address()).isEqualTo("items");
        open(address);
        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void itemInUseIsRetiredForAReasonOnly() {
        open("items/C04-001");

        click("retire");

        assertThat(complaints()).hasSize(1);
        assertThat(isThere("retire")).isTrue();
        type("retire-reason", "标准已修订");
        click("retire");
        confirm();
        assertThat(successes()).contains(words("assessment.bank.retired", "C04-001"));
        assertThat(isThere("retire")).isFalse();
        assertThat(page()).contains("标准已修订");
    }

    @Test
    void newVersionBeginsFromTheOneInUse() {
        open("items/C04-001");

        click("new-version");

        assertThat((String) value("stem-zh")).isNotEmpty();
        assertThat(isThere("review-ask")).isTrue();
    }

    @Test
    void unknownItemIsRefusedWithASentence() {
        open("items/C04-999");

        assertThat(page()).contains(words("common.unknown-id"));
    }

    @Test
    void contactHasNoSuchPage() {
        signIn(As.contact(Scope.ofRegion("330482")));
        open("items");

        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void speaksEnglish() {
        signIn(AUTHOR, Locale.ENGLISH);
        open("items/new?course=C04");

        assertThat(options("kind")).allMatch(kind -> kind.matches("[ -~]+"));
    }
}
