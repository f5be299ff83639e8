package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A phone shows the filters that restrict something, and the others when they are asked for. */
class FilterLineTest extends ViewTest {

    private void openOnAPhone(String address) {
        signIn(As.administrator(Scope.ALL));
        open(address);
        all(FilterLine.class).getFirst().fit(false);
    }

    @Test
    void aPhoneHasTheSearchBoxAndAButtonForTheRest() {
        openOnAPhone("staffing");

        assertThat(isThere("search")).isTrue();
        assertThat(isThere("filter-state")).isFalse();
        assertThat(text("ask-filters")).isEqualTo(words("ui.filter.ask", 7));
    }

    @Test
    void whatRestrictsIsSeenAndCanBeTakenBack() {
        openOnAPhone("staffing?state=SHORT");
        assertThat(isThere("filter-state")).isTrue();
        assertThat(isThere("filter-role")).isFalse();
        assertThat(text("ask-filters")).isEqualTo(words("ui.filter.ask", 6));

        click("ask-filters");
        choose("filter-role", words("staffing.role.both"));
        choose("filter-state", words("staffing.any"));

        assertThat(address()).isEqualTo("staffing");
    }

    @Test
    void theOthersComeWhenTheyAreAskedForInTheirOrderAndGoAgain() {
        openOnAPhone("staffing?state=SHORT");

        click("ask-filters");
        assertThat(all(FilterChip.class)).hasSize(7);
        assertThat(all(FilterChip.class).getFirst().getChildren().findFirst().orElseThrow())
                .isSameAs(at("filter-asOf"));
        assertThat(text("ask-filters")).isEqualTo(words("ui.filter.fewer"));

        click("ask-filters");
        assertThat(all(FilterChip.class)).hasSize(1);
    }

    @Test
    void aWiderWindowHasThemAll() {
        openOnAPhone("staffing");

        all(FilterLine.class).getFirst().fit(true);

        assertThat(all(FilterChip.class)).hasSize(7);
        assertThat(isThere("ask-filters")).isFalse();
    }

    @Test
    void aListWithFewFiltersShowsThem() {
        openOnAPhone("appeals");

        assertThat(all(FilterChip.class)).isNotEmpty();
        assertThat(isThere("ask-filters")).isFalse();
    }
}
