package org.nishang.learning.nomination.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.nomination.ClassFixture;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A contact nominates from where people are missing, a learner answers, the authority decides. */
class NominationViewsTest extends ViewTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private EnterpriseId mill;
    private PersonId ann;
    private PersonId bob;
    private UUID session;

    @BeforeEach
    void staff() {
        mill = facts.enterprise("Xqz Mill", "330482", LONG_AGO);
        facts.headcount(mill, LocalDate.of(2026, 1, 1), 120);
        ann = facts.person("Xqann");
        facts.employ(ann, mill, "DECLARANT", LONG_AGO, null);
        bob = facts.person("Xqbob");
        facts.employ(bob, mill, "OTHER", LONG_AGO.minusYears(1), null);
        session = new ClassFixture(jdbc, LocalDate.now()).open(1);
        signIn(As.contact(Scope.ofEnterprise(mill)));
    }

    @Test
    void theShortageOfAnEnterpriseIsOneClickFromANomination() {
        open("staffing/" + mill);
        click("nominate-D");

        assertThat(address()).startsWith("nominate?").contains("role=D", "missing=");
        assertThat(at("nominate").getElement().getTextRecursively())
                .isEqualTo(words("learning.nomination.nominate-n", 1));
        click("nominate");

        assertThat(address()).isEqualTo("nominations");
        assertThat(column("nominations", 0)).singleElement().asString().contains("Xqann");
        assertThat(states(ann)).containsExactly("PLACED");
    }

    @Test
    void aClassIsChosenWithItsDaysAndPlaces() {
        open("nominate?person=" + bob);
        assertThat(options("class")).hasSize(2).last().asString().contains("平湖市培训中心", "余 1 个名额");
        choose("class", options("class").getLast());
        click("nominate");
        open("nominate?person=" + ann);
        assertThat(options("class").getLast()).contains("候补 0 人");
        choose("class", options("class").getLast());
        click("nominate");
        assertThat(states(ann)).containsExactly("WAITING");

        chooseRow("Xqbob");
        click("withdraw");
        assertThat(text("consequence")).contains(words("learning.nomination.moves-up", 1));
        confirm();

        assertThat(states(bob)).containsExactly("WITHDRAWN");
        assertThat(states(ann)).containsExactly("PLACED");
        assertThat(rows("nominations")).hasSize(1);
    }

    @Test
    void somebodyElseTakesThePlace() {
        open("nominate?person=" + bob);
        choose("class", options("class").getLast());
        click("nominate");
        click("to-swap");
        choose("candidates", options("candidates").getFirst());
        click("swap");
        confirm();

        assertThat(states(bob)).containsExactly("WITHDRAWN");
        assertThat(states(ann)).containsExactly("PLACED");
    }

    @Test
    void theLearnerIsToldAndDeclinesWithAReason() {
        open("nominate?person=" + ann);
        click("nominate");
        signIn(As.learner(ann));
        open("");
        assertThat(text("my-nomination")).contains("Xqz Mill", words("learning.nomination.mine.PLACED"));
        click("my-decline");
        assertThat(states(ann)).containsExactly("PLACED");
        type("my-reason", "产假");
        click("my-decline");
        confirm();

        assertThat(states(ann)).containsExactly("DECLINED");
        assertThat(isThere("my-nomination")).isFalse();
        signIn(As.administrator(Scope.ALL));
        open("nominations?show=DECLINED&q=Xqann");
        assertThat(column("nominations", 4)).singleElement().asString().contains("产假");
    }

    @Test
    void theAuthorityDeclinesWhatItSees() {
        open("nominate?person=" + ann);
        click("nominate");
        assertThat(isThere("decline")).isFalse();
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("nominations?q=Xqann");
        chooseRow("Xqann");
        type("nomination-reason", "名额调整");
        click("decline");
        confirm();
        assertThat(states(ann)).containsExactly("DECLINED");

        signIn(As.administrator(Scope.ofRegion("330481")));
        open("nominations?show=ANY&q=Xqann");
        assertThat(rows("nominations")).isEmpty();
    }

    @Test
    void thePageOfAPersonShowsWhatWasNominated() {
        open("people/" + ann);
        click("to-nominate");
        click("nominate");
        open("people/" + ann);

        assertThat(text("person-nominations")).contains(words("learning.nomination.state.PLACED"));
    }

    private List<String> states(PersonId person) {
        return jdbc.sql("select state from nomination where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private void chooseRow(String name) {
        Grid<Object> grid = grid("nominations");
        var shown = items(grid);
        act(() -> shown.stream().filter(row -> row.toString().contains(name)).forEach(grid::select));
    }
}
