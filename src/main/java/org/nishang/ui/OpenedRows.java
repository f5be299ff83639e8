package org.nishang.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Rows of a table that are opened, by a click as by Enter on one of their cells. */
public final class OpenedRows {

    static final String KEY = "element.getEventContext(event).item.key";

    /** A link in a cell does on Enter what it does by itself. */
    static final String ON_A_ROW = pressed("Enter");

    private OpenedRows() {}

    private static String pressed(String key) {
        return "event.key === '%s' && event.composedPath()[0].localName === 'td'".formatted(key)
                + " && element.getEventContext(event).section === 'body'";
    }

    /** @param open is given what the row is about */
    public static <T> void on(Grid<T> grid, Consumer<T> open) {
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        onKey(grid, ON_A_ROW, open);
    }

    /** @param act is given the row on which the space bar was pressed */
    public static <T> void onSpace(Grid<T> grid, Consumer<T> act) {
        onKey(grid, pressed(" "), act);
    }

    private static <T> void onKey(Grid<T> grid, String filter, Consumer<T> act) {
        grid.getElement()
                .addEventListener("keydown", pressed -> {
                    // The row may be gone from the list since it was drawn.
                    T row = grid.getDataCommunicator()
                            .getKeyMapper()
                            .get(pressed.getEventData().get(KEY).asString());
                    if (row != null) {
                        act.accept(row);
                    }
                })
                .setFilter(filter)
                .addEventData(KEY);
    }
}
