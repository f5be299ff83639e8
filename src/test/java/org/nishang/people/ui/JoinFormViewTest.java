package org.nishang.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Who joins an enterprise: a fault is said, and what was typed stays. */
class JoinFormViewTest extends ViewTest {

    private static final String DOCUMENT = StaffFixture.document("19850203", 71).value();

    private EnterpriseId own;

    @BeforeEach
    void form() {
        own = facts.enterprise("Xqz Own", "330482", LocalDate.of(2020, 1, 1));
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("enterprises/" + own);
    }

    private void fill(String document, String name) {
        type("document", document);
        type("name", name);
        type("joined-on", LocalDate.of(2026, 1, 5));
    }

    @Test
    void recordsWhoJoinsAndEmptiesTheForm() {
        fill(DOCUMENT, "徐试");
        click("join-submit");

        assertThat(successes()).containsExactly(words("people.join.done", "徐试"));
        assertThat(value("document")).isEqualTo("");
        assertThat(value("name")).isEqualTo("");
        assertThat(((TextField) at("document")).isInvalid()).isFalse();
        assertThat(((TextField) at("name")).isInvalid()).isFalse();
        assertThat(page()).contains("徐试");
        open("people");
        assertThat(column("people", 0)).singleElement().asString().contains("徐试");
    }

    @Test
    void saysThatTheNumberIsWrongAndKeepsWhatWasTyped() {
        fill("330499198502030013", "徐试");
        click("join-submit");

        assertThat(complaints()).containsExactly(words("common.resident-id.check-character"));
        assertThat(value("document")).isEqualTo("330499198502030013");
        assertThat(value("name")).isEqualTo("徐试");
    }

    @Test
    void asksForTheNameTheDayAndAPost() {
        fill(DOCUMENT, "");
        click("join-submit");
        assertThat(complaints()).containsExactly(missing("name"));

        type("name", "徐试");
        clear("joined-on");
        click("join-submit");
        assertThat(complaints()).contains(missing("joined-on"));

        type("joined-on", LocalDate.of(2026, 1, 5));
        type("posts", java.util.Set.of());
        click("join-submit");
        assertThat(complaints()).contains(missing("posts"));
        assertThat(value("document")).isEqualTo(DOCUMENT);
    }

    @Test
    void refusesAMobileThatIsNone() {
        fill(DOCUMENT, "徐试");
        type("mobile", "12");
        click("join-submit");

        assertThat(complaints()).containsExactly(words("people.mobile-form"));
        assertThat(value("mobile")).isEqualTo("12");
    }

    @Test
    void refusesWhoIsTooYoung() {
        fill(StaffFixture.document("20200203", 71).value(), "徐试");
        click("join-submit");

        assertThat(complaints()).hasSize(1);
        assertThat(successes()).isEmpty();
    }

    @Test
    void nobodyYetSaysSo() {
        assertThat(page()).contains(words("people.of-enterprise.none"));
        assertThat(isThere("all-people")).isFalse();
    }

    @Test
    void countsAllThatWorkThere() {
        fill(DOCUMENT, "徐试");
        click("join-submit");

        assertThat(text("all-people")).isEqualTo(words("people.of-enterprise.all", "1"));
        click("all-people");
        assertThat(rows("people")).hasSize(1);
    }
}
