package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import org.nishang.ui.Finder;
import org.springframework.stereotype.Service;

/** Gives a list what all lists have: its order in the address, and one column where there is room for one. */
@Service
public class ListTools {

    /**
     * @param view that shows the list
     * @param main the key of the column that says all on a phone; every column has a key
     */
    public <T> void complete(Component view, Finder finder, Grid<T> grid, String main) {
        var columns = new ListColumns<>(grid, main);
        columns.fit(view);
        columns.sortIn(finder);
    }
}
