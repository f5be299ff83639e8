package org.nishang.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.IntSupplier;

/** What a finder found, in a table that is sorted by its heads and read page by page. */
public final class FoundRows {

    private FoundRows() {}

    /** One page. */
    public interface Pages<T, O> {
        List<T> page(O order, boolean descending, int offset, int limit);
    }

    /**
     * @param orders of which the columns' sort properties are the names
     * @param first the order where nobody chose one
     * @param count of all rows; the finder shows it
     */
    public static <T, O extends Enum<O>> void show(
            Grid<T> grid, Finder finder, Class<O> orders, O first, Pages<T, O> pages, IntSupplier count) {
        grid.setItems(DataProvider.fromCallbacks(
                page -> {
                    var sort = page.getSortOrders().stream().findFirst();
                    return pages
                            .page(
                                    sort.map(one -> Enum.valueOf(orders, one.getSorted()))
                                            .orElse(first),
                                    sort.filter(one -> one.getDirection() == SortDirection.DESCENDING)
                                            .isPresent(),
                                    page.getOffset(),
                                    page.getLimit())
                            .stream();
                },
                all -> {
                    int rows = count.getAsInt();
                    finder.count(rows);
                    return rows;
                }));
    }
}
