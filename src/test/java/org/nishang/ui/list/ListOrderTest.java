package org.nishang.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The order of a list stands in its address, in words of the list's own. */
class ListOrderTest extends ViewTest {

    @BeforeEach
    void administrator() {
        signIn(As.administrator(Scope.ALL));
    }

    @ParameterizedTest
    @CsvSource({
        "people, name since",
        "enterprises, name uscc region headcount",
        "staffing, name region headcount short-on state",
        "staffing-renewals, name enterprise last-day",
        "certificate-register, holder number issued last-day",
        "certificate-renewals, name enterprise window",
        "items, item basis state difficulty",
        "item-analysis, item finding difficulty discrimination time attempts exposures",
        "marking, item stage handed-in",
        "appeals, state since",
        "remarks, item mode state since"
    })
    void everyOrderOfAListCanBeAskedForByItsAddressAndNoOther(String path, String columns) {
        open(path);
        assertThat(sortable()).containsExactlyInAnyOrder(columns.split(" "));

        for (String column : columns.split(" ")) {
            open(path + "?sort=-" + column);
            assertThat(order()).as(path).containsExactly("-" + column);
            items(list());

            act(() ->
                    list().sort(List.of(new GridSortOrder<>(list().getColumnByKey(column), SortDirection.ASCENDING))));
            assertThat(address()).startsWith(path + "?").endsWith("sort=" + column);
            items(list());
        }
        open(path + "?sort=person_id");
        assertThat(page()).contains("person_id", columns.split(" ")[0]);
        assertThat(all(Grid.class)).isEmpty();
    }

    @Test
    void anAddressWithoutAnOrderTakesTheOrderBack() {
        open("people?sort=-since");
        open("people");

        assertThat(order()).isEmpty();
    }

    @Test
    void rowsComeInTheOrderOfTheAddress() {
        open("enterprises?sort=uscc");
        var ascending = column("enterprises", 1);

        open("enterprises?sort=-uscc");

        assertThat(column("enterprises", 1)).isEqualTo(ascending.reversed()).doesNotHaveDuplicates();
    }

    @Test
    void filtersAndOrderStandInTheAddressTogether() {
        open("people?sort=-since");

        choose("filter-state", words("people.state.LEFT"));

        assertThat(address()).isEqualTo("people?state=LEFT&sort=-since");
        assertThat(order()).containsExactly("-since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate-register/issues", "certificate-register/withdrawals"})
    void aBookIsInTheOrderInWhichItWasWritten(String path) {
        open(path + "?sort=at");

        assertThat(page()).contains(words("common.input.unknown", "sort"));
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> list() {
        return (Grid<Object>) all(Grid.class).getFirst();
    }

    private Set<String> sortable() {
        return list().getColumns().stream()
                .filter(Column::isSortable)
                .map(Column::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> order() {
        return list().getSortOrder().stream()
                .map(by -> (by.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + by.getSorted().getKey())
                .toList();
    }
}
