package org.nishang.enterprise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The list of enterprises: found, counted, sorted, and within the own scope. */
class EnterpriseListViewTest extends ViewTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private EnterpriseId amber;

    @BeforeEach
    void threeEnterprises() {
        amber = facts.enterprise("Xqz Amber", "330482", LONG_AGO);
        var blue = facts.enterprise("Xqz Blue", "330482", LONG_AGO);
        facts.enterprise("Xqz Coral", "330481", LONG_AGO, LocalDate.of(2026, 1, 1), false);
        facts.headcount(amber, LocalDate.of(2026, 1, 1), 20);
        facts.headcount(blue, LocalDate.of(2026, 1, 1), 7);
        signIn(As.administrator(Scope.ALL));
    }

    @Test
    void findsByPartOfTheNameAndCountsWhatItShows() {
        open("enterprises");

        type("search", "xqz");

        assertThat(column("enterprises", 0))
                .extracting(name -> name.substring(0, 8))
                .contains("Xqz Ambe", "Xqz Blue");
        assertThat(text("count")).isEqualTo(words("ui.count", String.valueOf(size("enterprises"))));
        assertThat(rows("enterprises")).hasSize(size("enterprises"));
    }

    @Test
    void keepsWhatWasChosenInItsAddress() {
        open("enterprises?q=xqz&region=330482");

        assertThat(value("search")).isEqualTo("xqz");
        assertThat(column("enterprises", 0)).hasSize(2).noneMatch(name -> name.contains("Coral"));
        type("search", "xqz amber");
        assertThat(address()).contains("region=330482").contains("q=xqz");
        open(address());
        assertThat(column("enterprises", 0)).singleElement().asString().contains("Xqz Amber");
    }

    @Test
    void sortsByHeadcountBothWays() {
        open("enterprises?q=xqz&region=330482");

        sort("enterprises", 3, false);
        assertThat(column("enterprises", 0)).first().asString().contains("Blue");
        sort("enterprises", 3, true);
        assertThat(column("enterprises", 0)).first().asString().contains("Amber");
    }

    @Test
    void saysWhatToDoWhereNothingIsFound() {
        open("enterprises?q=no-such-enterprise");

        assertThat(size("enterprises")).isZero();
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(page()).contains(words("enterprise.list.empty.advice"));
    }

    @Test
    void anEmptyFilterInTheAddressRestrictsNothingAndAnUnknownOneIsRefused() {
        open("enterprises?q=xqz&region=330482&headcount=");
        assertThat(rows("enterprises")).isNotEmpty();

        open("enterprises?q=xqz&region=nowhere");
        assertThat(page()).contains(words("ui.refused"));
    }

    @Test
    void contactSeesTheOwnEnterpriseOnlyAndRegistersNone() {
        signIn(As.contact(Scope.ofEnterprise(amber)));
        open("enterprises");

        assertThat(column("enterprises", 0)).singleElement().asString().contains("Xqz Amber");
        assertThat(page()).doesNotContain(words("enterprise.register"));
    }

    @Test
    void learnerIsToldThatThePageIsNotForThem() {
        signIn(As.learner(facts.person("Ann")));
        open("enterprises");

        assertThat(page()).contains(words("ui.forbidden"));
        assertThat(isThere("enterprises")).isFalse();
    }

    @Test
    void rowOpensTheEnterprise() {
        open("enterprises?q=xqz amber");

        clickRow("enterprises", 0);

        assertThat(address()).isEqualTo("enterprises/" + amber);
        assertThat(page()).contains("Xqz Amber");
    }

    @Test
    void speaksEnglish() {
        signIn(As.administrator(Scope.ALL), Locale.ENGLISH);
        open("enterprises?q=xqz");

        assertThat(page()).contains("Enterprises");
    }
}
