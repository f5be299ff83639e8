package org.nishang.certificate.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How papers look: the list of versions, and a proposal that a second person lets in. */
class TemplateViewTest extends ViewTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    @Autowired
    private Clock clock;

    @BeforeEach
    void list() {
        signIn(ADMINISTRATOR);
        open("certificate-templates");
    }

    private void openFirst() {
        click(all("template").getFirst());
    }

    @Test
    void listCountsItsVersions() {
        assertThat(text("count"))
                .isEqualTo(words("certificate.templates.count", all("template").size()));
    }

    /** The page is opened anew after each act, as by a link: the list is what counts here. */
    private void proposeAndOpen(String username) {
        openFirst();
        type("signature-zh", "徐签");
        click("propose");
        assertThat(successes()).contains(words("certificate.template.proposed"));
        signIn(ADMINISTRATOR, username);
        open("certificate-templates");
        var proposed = jdbc.sql("select template_id from certificate_template where decided_at is null"
                        + " order by proposed_at desc limit 1")
                .query(UUID.class)
                .single();
        open("certificate-templates/" + proposed);
    }

    @Test
    void proposalWaitsForASecondPersonAndTheFirstCannotLetItIn() {
        proposeAndOpen("training-administrator");

        assertThat(page()).contains(words("certificate.template.waits", "training-administrator"));
        assertThat(isThere("approve")).isFalse();
        assertThat(isThere("withdraw")).isTrue();
        assertThat(value("signature-zh")).isEqualTo("徐签");
    }

    @Test
    void pageOfAnotherVersionIsShownInTheSamePlaceWithoutAFault() {
        openFirst();
        type("signature-zh", "徐签");

        click("propose");

        assertThat(page()).contains(words("certificate.template.waits", "training-administrator"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void secondPersonLetsItIn() {
        proposeAndOpen("second-administrator");

        click("approve");
        confirm();

        assertThat(complaints()).isEmpty();
        assertThat(isThere("approve")).isFalse();
        assertThat(page()).doesNotContain(words("certificate.template.waits", "training-administrator"));
    }

    @Test
    void dayThatHasPassedIsSaidBelowTheFormAndNothingIsLost() {
        openFirst();
        type("signature-zh", "徐签");
        type("from", LocalDate.now(clock).minusDays(1));

        click("propose");

        assertThat(errorAt("from")).isNotEmpty();
        assertThat(value("signature-zh")).isEqualTo("徐签");
    }

    @Test
    void dayIsAskedFor() {
        openFirst();
        clear("from");

        click("propose");

        assertThat(errorAt("from")).isEqualTo(missing("from"));
    }

    @Test
    void paperInOneLanguageAsksForItsWordsOnly() {
        openFirst();

        choose(all("language").getLast(), words("certificate.template.language.ZH"));

        assertThat(isThere("head-zh")).isTrue();
        assertThat(isThere("head-en")).isFalse();
    }

    @Test
    void administratorOfOneRegionProposesNothing() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("certificate-templates");
        openFirst();

        assertThat(isThere("propose")).isFalse();
    }

    @Test
    void unknownVersionIsRefusedWithASentence() {
        open("certificate-templates/0190a000-0000-7000-8000-0000000000ff");

        assertThat(page()).contains(words("ui.refused"));
    }
}
