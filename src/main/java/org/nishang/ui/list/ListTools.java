package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import org.nishang.identity.list.OwnColumns;
import org.nishang.identity.list.SavedFilters;
import org.nishang.ui.Finder;
import org.springframework.stereotype.Service;

/**
 * Gives a list what all lists have: its order in the address, one column where there is room for one, the columns and
 * the filters that the account wants.
 */
@Service
public class ListTools {

    private final OwnColumns columns;
    private final SavedFilters filters;

    ListTools(OwnColumns columns, SavedFilters filters) {
        this.columns = columns;
        this.filters = filters;
    }

    /**
     * @param view that shows the list
     * @param main the key of the column that says all on a phone; every column has a key
     */
    public <T> void complete(Component view, Finder finder, Grid<T> grid, String main) {
        var shown = new ListColumns<>(grid, main);
        shown.fit(view);
        shown.sortIn(finder);
        finder.tool(new SavedFiltersMenu(finder, filters), new ColumnsMenu(finder.path(), shown, columns));
    }
}
