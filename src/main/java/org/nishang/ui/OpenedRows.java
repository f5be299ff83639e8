package org.nishang.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Rows of a table that are opened, by a click as by Enter on one of their cells. */
public final class OpenedRows {

    static final String KEY = "element.getEventContext(event).item.key";

    /** A link in a cell does on Enter what it does by itself. */
    static final String ON_A_ROW = "event.key === 'Enter' && event.composedPath()[0].localName === 'td'"
            + " && element.getEventContext(event).section === 'body'";

    private OpenedRows() {}

    /** @param open is given what the row is about */
    public static <T> void on(Grid<T> grid, Consumer<T> open) {
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.getElement()
                .addEventListener("keydown", pressed -> {
                    // The row may be gone from the list since it was drawn.
                    T row = grid.getDataCommunicator()
                            .getKeyMapper()
                            .get(pressed.getEventData().get(KEY).asString());
                    if (row != null) {
                        open.accept(row);
                    }
                })
                .setFilter(ON_A_ROW)
                .addEventData(KEY);
    }
}
