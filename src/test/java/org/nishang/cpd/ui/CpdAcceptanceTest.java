package org.nishang.cpd.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Several records are accepted at once, each by itself: what is refused is said, and the others count. */
class CpdAcceptanceTest extends ViewTest {

    @BeforeEach
    void threeRecords() {
        var own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        for (String name : List.of("Xqann", "Xqbea", "Xqcy")) {
            PersonId person = facts.person(name);
            facts.employ(person, own, LocalDate.of(2024, 1, 1), null);
            signIn(As.learner(person));
            open("cpd");
            type("cpd-title", "标准宣贯会 " + name);
            type("cpd-hours", 6.5);
            type("cpd-evidence", "签到表");
            click("cpd-submit");
        }
        signIn(As.administrator(Scope.ALL));
        open("cpd-review?q=Xq");
    }

    private List<String> states() {
        return jdbc.sql("select state from cpd_record where title like '标准宣贯会 Xq%' order by title")
                .query(String.class)
                .list();
    }

    @Test
    void onlyTheChosenAreAccepted() {
        assertThat(isEnabled("cpd-accept-chosen")).isFalse();

        type(all("cpd-choose").get(0), true);
        type(all("cpd-choose").get(2), true);
        click("cpd-accept-chosen");
        confirm();

        assertThat(states()).containsExactly("ACCEPTED", "SUBMITTED", "ACCEPTED");
        assertThat(successes()).contains(words("ui.each.done", "2"));
        assertThat(all("cpd-choose")).hasSize(1);
    }

    @Test
    void whatIsRefusedIsSaidAndTheOthersAreAccepted() {
        type("cpd-choose-all", true);
        jdbc.sql("update cpd_record set state = 'WITHDRAWN' where title = '标准宣贯会 Xqbea'")
                .update();

        click("cpd-accept-chosen");
        confirm();

        assertThat(states()).containsExactly("ACCEPTED", "WITHDRAWN", "ACCEPTED");
        assertThat(text("each-refused"))
                .contains("标准宣贯会 Xqbea", words("cpd.decided-already"))
                .doesNotContain("Xqann");
    }
}
