package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.Sorting;
import org.nishang.ui.Finder;

/**
 * The columns of a list, each with a key of its own: the main one is always shown and says all where there is no room
 * for others; the others can be hidden. The keys of those that sort are what the address may say.
 */
final class ListColumns<T> {

    private final Grid<T> grid;
    private final String main;
    private final List<Column<T>> columns;
    private final boolean frozen;
    private final Set<String> hidden = new HashSet<>();
    private boolean wide = true;

    /**
     * @param main the key of the main column
     * @throws IllegalStateException if a column has no key
     */
    ListColumns(Grid<T> grid, String main) {
        this.grid = grid;
        this.main = main;
        this.columns = List.copyOf(grid.getColumns());
        this.frozen = grid.getColumnByKey(main).isFrozen();
        for (Column<T> column : columns) {
            if (column.getKey() == null) {
                throw new IllegalStateException("no key: " + words(column));
            }
        }
    }

    /** Those that can be hidden: all but the main one and those without a head. */
    List<Column<T>> choosable() {
        return others().filter(column -> !words(column).isEmpty()).toList();
    }

    private Stream<Column<T>> others() {
        return columns.stream().filter(column -> !main.equals(column.getKey()));
    }

    /** What stands above a column. */
    static String words(Column<?> column) {
        String text = column.getHeaderText();
        Component part = column.getHeaderComponent();
        return text != null ? text : part == null ? "" : part.getElement().getTextRecursively();
    }

    /** Hides these of the columns; keys that no column has any more are of no account. */
    void hide(Set<String> keys) {
        hidden.clear();
        hidden.addAll(keys);
        show();
    }

    /** Keeps to the main column while the window that shows {@code view} is a phone's. */
    void fit(Component view) {
        OnDesktop.tell(view, roomy -> {
            wide = roomy;
            show();
        });
    }

    private void show() {
        others().forEach(column -> column.setVisible(wide && !hidden.contains(column.getKey())));
        // Alone it has nothing to stay in sight of, and a frozen column is dear to measure.
        grid.getColumnByKey(main).setFrozen(frozen && wide);
    }

    /** Reads the order of the rows from the address and writes it there. */
    void sortIn(Finder finder) {
        finder.sortable(
                columns.stream().filter(Column::isSortable).map(Column::getKey).collect(Collectors.toSet()),
                this::sort);
        grid.addSortListener(
                event -> finder.sort(event.getSortOrder().stream().findFirst().map(ListColumns::sorting)));
    }

    private void sort(Optional<Sorting> wanted) {
        grid.sort(wanted.map(by -> List.of(new GridSortOrder<>(
                        grid.getColumnByKey(by.column()),
                        by.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .orElse(List.of()));
    }

    private static <T> Sorting sorting(GridSortOrder<T> order) {
        return new Sorting(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING);
    }
}
