package org.nishang.people.merge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** Two records that may be one person: found, compared, merged or kept apart. */
class MergeViewTest extends ViewTest {

    private EnterpriseId first;
    private PersonId one;
    private PersonId other;

    @BeforeEach
    void twoRecords() {
        first = facts.enterprise("Xqz First", "330482", LocalDate.of(2020, 1, 1));
        var second = facts.enterprise("Xqz Second", "330482", LocalDate.of(2020, 1, 1));
        one = facts.person("徐重名");
        other = facts.person("徐重名");
        facts.employ(one, first, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1));
        facts.employ(other, second, LocalDate.of(2023, 1, 1), null);
        signIn(As.administrator(Scope.ALL));
    }

    private void compare() {
        open("people/duplicates/" + one + "/" + other);
    }

    @Test
    void showsBothRecordsSideBySide() {
        compare();

        assertThat(text("one")).contains("徐重名").contains("Xqz First");
        assertThat(text("other")).contains("Xqz Second");
        assertThat(page()).contains(words("people.merge.consequence"));
    }

    @Test
    void mergesWithAReasonAndOpensTheOneThatStays() {
        compare();
        type("merge-reason", "同一人登记两次");

        click("merge");
        assertThat(successes()).isEmpty();
        confirm();

        assertThat(complaints()).isEmpty();
        assertThat(successes()).containsExactly(words("people.merge.done", "徐重名"));
        assertThat(address()).isEqualTo("people/" + one);
        assertThat(page()).contains("Xqz First").contains("Xqz Second").contains("同一人登记两次");
    }

    @Test
    void addressOfTheRecordThatIsGoneLeadsToTheOneThatStays() {
        compare();
        type("merge-reason", "同一人登记两次");
        click("merge");
        confirm();

        open("people/" + other);

        assertThat(page()).contains("Xqz First").contains("Xqz Second");
    }

    @Test
    void asksForTheReasonAndMergesNothingWithoutIt() {
        compare();

        click("merge");

        assertThat(complaints()).containsExactly(missing("merge-reason"));
        assertThat(address()).isEqualTo("people/duplicates/" + one + "/" + other);
    }

    @Test
    void keepsTwoPeopleApartAndNoLongerOffersThem() {
        compare();
        click("keep-apart");
        assertThat(complaints()).containsExactly(missing("apart-reason"));

        type("apart-reason", "两个人");
        click("keep-apart");
        confirm();

        assertThat(successes()).contains(words("people.apart.done"));
        assertThat(address()).isEqualTo("people/duplicates");
    }

    @Test
    void twoTimesAtOneEnterpriseStandInTheWay() {
        facts.employ(other, first, LocalDate.of(2021, 6, 1), LocalDate.of(2022, 6, 1));
        compare();

        assertThat(isThere("concerns")).isTrue();
        assertThat(isEnabled("merge")).isFalse();
    }

    @Test
    void contactComparesNobody() {
        signIn(As.contact(Scope.ofEnterprise(first)));
        compare();

        assertThat(page()).contains(words("ui.forbidden")).doesNotContain("徐重名");
    }

    @Test
    void administratorOfAnotherRegionComparesNobody() {
        signIn(As.administrator(Scope.ofRegion("330481")));
        compare();

        assertThat(page()).contains(words("common.unknown-id")).doesNotContain("徐重名");
    }

    @Test
    void listCountsThePairsAndLeadsToThem() {
        open("people/duplicates");

        assertThat(text("duplicates-count")).isNotEmpty();
        assertThat(all("compare")).isNotEmpty();
        click(all("compare").getFirst());
        assertThat(isThere("merge")).isTrue();
    }
}
