package org.nishang.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The list of people: found, counted, sorted, narrowed, and within the own scope. */
class PeopleViewTest extends ViewTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private EnterpriseId own;
    private EnterpriseId other;
    private PersonId ann;
    private PersonId stranger;

    @BeforeEach
    void people() {
        own = facts.enterprise("Xqz Own", "330482", LONG_AGO);
        other = facts.enterprise("Xqz Other", "330482", LONG_AGO);
        ann = facts.person("Xqann");
        facts.employ(ann, own, "DECLARANT", LocalDate.of(2024, 1, 1), null);
        facts.employ(facts.person("Xqbob"), own, "AUDITOR", LocalDate.of(2022, 1, 1), null);
        facts.employ(facts.person("Xqgone"), own, "OTHER", LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1));
        stranger = facts.person("Xqstranger");
        facts.employ(stranger, other, "AUDITOR", LocalDate.of(2022, 1, 1), null);
        signIn(As.contact(Scope.ofEnterprise(own)));
        open("people");
    }

    @Test
    void showsWhoWorksAtTheOwnEnterpriseAndCountsThem() {
        assertThat(column("people", 0)).hasSize(2).noneMatch(name -> name.contains("Xqstranger"));
        assertThat(text("count")).isEqualTo(words("ui.count", "2"));
    }

    @Test
    void findsNobodyOfAnotherEnterpriseBySearch() {
        type("search", "Xqstranger");

        assertThat(rows("people")).isEmpty();
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).contains(words("people.list.empty.advice"));
    }

    @Test
    void foreignPersonByAddressLooksLikeAnUnknownOne() {
        open("people/" + stranger);

        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqstranger");
    }

    @Test
    void showsWhoLeftWhereThatIsChosenAndKeepsItInTheAddress() {
        choose("filter-state", words("people.state.LEFT"));

        assertThat(column("people", 0)).singleElement().asString().contains("Xqgone");
        assertThat(address()).isEqualTo("people?state=LEFT");
        open("people?state=ANY");
        assertThat(rows("people")).hasSize(3);
    }

    @Test
    void wayBackFromOneEnterpriseShowsEverybodyAgain() {
        signIn(As.administrator(Scope.ALL));
        open("people?enterprise=" + own + "&q=Xq");
        assertThat(rows("people")).hasSize(2);

        open("people?q=Xq");

        assertThat(column("people", 0)).anyMatch(name -> name.contains("Xqstranger"));
        assertThat(page()).doesNotContain(words("people.list.only", "Xqz Own"));
    }

    @Test
    void narrowsByPost() {
        choose("filter-post", words("people.post.AUDITOR"));

        assertThat(column("people", 0)).singleElement().asString().contains("Xqbob");
        assertThat(text("count")).isEqualTo(words("ui.count", "1"));
    }

    @Test
    void sortsBySinceWhenTheyWorkHere() {
        sort("people", 6, false);
        assertThat(column("people", 0)).first().asString().contains("Xqbob");
        sort("people", 6, true);
        assertThat(column("people", 0)).first().asString().contains("Xqann");
    }

    @Test
    void showsNoNumberOfADocumentInClear() {
        assertThat(rows("people")).allSatisfy(row -> assertThat(row.get(2)).contains("*"));
    }

    @Test
    void showsOneEnterpriseOnlyWhereTheAddressNamesIt() {
        signIn(As.administrator(Scope.ALL));
        open("people?enterprise=" + other);

        assertThat(column("people", 0)).singleElement().asString().contains("Xqstranger");
        assertThat(page()).contains(words("people.list.only", "Xqz Other"));
    }

    @Test
    void foreignEnterpriseInTheAddressIsRefused() {
        open("people?enterprise=" + other);

        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("Xqz Other");
    }

    @Test
    void rowOpensThePerson() {
        type("search", "xqann");
        clickRow("people", 0);

        assertThat(address()).isEqualTo("people/" + ann);
    }

    @Test
    void contactIsNotOfferedDuplicates() {
        assertThat(isThere("to-duplicates")).isFalse();
        open("people/duplicates");
        assertThat(page()).contains(words("ui.forbidden"));
    }

    @Test
    void speaksEnglish() {
        signIn(As.contact(Scope.ofEnterprise(own)), Locale.ENGLISH);
        open("people");

        assertThat(page()).contains("People");
        assertThat(text("count")).contains("2");
    }
}
