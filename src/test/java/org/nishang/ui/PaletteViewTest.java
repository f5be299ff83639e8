package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** What the search over everything finds, for whom, and where it leads. */
class PaletteViewTest extends ViewTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private EnterpriseId own;
    private PersonId ours;
    private PersonId theirs;
    private String number = "";

    @BeforeEach
    void twoEnterprises() {
        own = facts.enterprise("Xqz Own", "330482", DAY);
        var other = facts.enterprise("Xqz Other", "330482", DAY);
        ours = facts.person("Xqann");
        theirs = facts.person("Xqbob");
        facts.employ(ours, own, DAY, null);
        facts.employ(theirs, other, DAY, null);
        number = facts.numberOf(
                facts.certificate(ours, TrainingRole.AUDITOR, LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    private List<String> found(String typed) {
        type("palette-field", typed);
        return all("palette-option").stream().map(PaletteViewTest::text).toList();
    }

    @Test
    void contactFindsTheOwnEnterpriseItsPeopleAndCertificates() {
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("");

        assertThat(found("xqz o")).singleElement().asString().startsWith("Xqz Own");
        assertThat(found("xq")).noneMatch(words -> words.contains("Other") || words.contains("bob"));
        assertThat(found("xqann")).singleElement().asString().startsWith("Xqann");
        assertThat(found(number.replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                .singleElement()
                .asString()
                .startsWith(number);
        assertThat(found("xqbob")).isEmpty();
        assertThat(text("palette-none")).isEqualTo(words("ui.palette.nothing", "xqbob"));
    }

    @Test
    void learnerFindsCoursesAndScreensAndNeverPeople() {
        signIn(As.learner(ours));
        open("");

        assertThat(found("xqann")).isEmpty();
        assertThat(found("xqz o")).isEmpty();
        assertThat(found("GB")).isNotEmpty();
        assertThat(found("证书")).isNotEmpty();
    }

    @Test
    void whatWasOpenedComesFirstNextTimeAsFarAsItIsInSight() {
        signIn(As.administrator(Scope.ALL));
        open("");
        found("xqbob");
        click("palette-option");
        assertThat(address()).isEqualTo("people/" + theirs);

        open("");
        assertThat(found("xq").stream().filter(words -> words.startsWith("Xqa") || words.startsWith("Xqb")))
                .first()
                .asString()
                .startsWith("Xqbob");
        assertThat(found("")).singleElement().asString().startsWith("Xqbob");
    }

    @Test
    void screensAreFoundByTheirPinyin() {
        signIn(As.administrator(Scope.ALL));
        open("");

        assertThat(found("peibei")).isNotEmpty();
        assertThat(found("zsgz")).isNotEmpty();
    }
}
