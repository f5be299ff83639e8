package org.nishang.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A list that grows within its page. */
class MoreRowsTest extends ViewTest {

    private static final int ALL = 45;

    @Test
    void showsTheFirstRowsAndMoreOfThemWhenAsked() {
        signIn(As.administrator(Scope.ALL));
        open("account");
        var grid = new Grid<Integer>();
        grid.addColumn(row -> row);
        grid.setTestId("numbers");
        var rows = new MoreRows<>(grid, MoreRowsTest::page, () -> ALL);
        UI.getCurrent().add(rows);
        act(rows::refresh);
        assertThat(size("numbers")).isEqualTo(20);
        assertThat(text("more-rows")).isEqualTo(words("ui.list.more", "20", "45"));

        click("more-rows");
        assertThat(text("more-rows")).isEqualTo(words("ui.list.more", "5", "45"));
        click("more-rows");

        assertThat(size("numbers")).isEqualTo(ALL);
        assertThat(isThere("more-rows")).isFalse();
        assertThat(grid.isAllRowsVisible()).as("the page scrolls, not the list").isTrue();
        act(rows::refresh);
        assertThat(size("numbers")).isEqualTo(20);
    }

    private static List<Integer> page(int offset, int limit) {
        return IntStream.range(offset, Math.min(ALL, offset + limit)).boxed().toList();
    }
}
