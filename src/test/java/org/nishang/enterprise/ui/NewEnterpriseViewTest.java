package org.nishang.enterprise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The form that registers an enterprise: what is wrong is said, and what was typed stays. */
class NewEnterpriseViewTest extends ViewTest {

    private static final String USCC = EnterpriseFixture.uscc("330482", 71).value();

    @BeforeEach
    void form() {
        signIn(As.administrator(Scope.ALL));
        open("enterprises/new");
    }

    private void fill(String uscc, String name) {
        type("uscc", uscc);
        type("name", name);
        choose("region", "平湖市");
    }

    @Test
    void registersAndOpensTheEnterprise() {
        fill(USCC, "平湖新衣有限公司");

        click("register");

        assertThat(complaints()).isEmpty();
        assertThat(address()).startsWith("enterprises/").doesNotContain("new");
        assertThat(all(H1.class)).extracting(H1::getText).contains("平湖新衣有限公司");
        assertThat(page()).contains(USCC);
    }

    @Test
    void asksForTheRegionAndKeepsWhatWasTyped() {
        type("uscc", USCC);
        type("name", "平湖新衣有限公司");

        click("register");

        assertThat(complaints()).containsExactly(words("ui.form.missing", words("enterprise.region")));
        assertThat(value("uscc")).isEqualTo(USCC);
        assertThat(value("name")).isEqualTo("平湖新衣有限公司");
        assertThat(address()).isEqualTo("enterprises/new");
    }

    @Test
    void saysWhatIsWrongWithACodeAndKeepsWhatWasTyped() {
        fill("9133", "平湖新衣有限公司");
        click("register");
        assertThat(complaints()).contains(words("common.uscc.length", 4));

        type("uscc", USCC.substring(0, 17) + (USCC.endsWith("0") ? "1" : "0"));
        click("register");
        assertThat(complaints()).contains(words("common.uscc.check-character"));
        assertThat(value("name")).isEqualTo("平湖新衣有限公司");
    }

    @Test
    void asksForAName() {
        fill(USCC, " ");

        click("register");

        assertThat(complaints()).hasSize(1);
        assertThat(address()).isEqualTo("enterprises/new");
    }

    @Test
    void refusesACodeThatIsTaken() {
        fill(USCC, "平湖新衣有限公司");
        click("register");
        open("enterprises/new");

        fill(USCC, "平湖同码有限公司");
        click("register");

        assertThat(complaints()).containsExactly(words("enterprise.uscc-taken", USCC));
        assertThat(value("name")).isEqualTo("平湖同码有限公司");
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("enterprises/new");

        click("register");

        assertThat(complaints()).hasSize(4).allMatch(words -> words.matches("[ -~’“”]+"));
        assertThat(text("form-summary")).contains(missing("uscc"), missing("name"), missing("region"));
    }

    @Test
    void contactRegistersNone() {
        signIn(As.contact(Scope.ofEnterprise(facts.enterprise("Own", "330482", java.time.LocalDate.of(2020, 1, 1)))));
        open("enterprises/new");

        assertThat(page()).contains(words("ui.forbidden"));
    }
}
