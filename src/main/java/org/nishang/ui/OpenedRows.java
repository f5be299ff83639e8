package org.nishang.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Rows of a table that are opened, by a click as by Enter on one of their cells. */
public final class OpenedRows {

    static final String KEY = "element.getEventContext(event).item.key";

    private static final String ACTS = "element.getEventContext(event).column.hasAttribute('data-acts')";

    /** A link in a cell does on Enter what it does by itself, and so does a column that has an act of its own. */
    static final String ON_A_ROW = pressed("Enter") + " && !" + ACTS;

    /** The grid makes a click of it, which would open the row as well; where rows are ticked it ticks. */
    private static final String SPACE_IS_NO_CLICK = """
            this.addEventListener('keyup', event => {
                const element = this;
                if (%s) event.stopImmediatePropagation();
            }, true)""".formatted(pressed(" "));

    private OpenedRows() {}

    private static String pressed(String key) {
        return "event.key === '%s' && event.composedPath()[0].localName === 'td'".formatted(key)
                + " && element.getEventContext(event).section === 'body'"
                + " && element.getEventContext(event).column.localName === 'vaadin-grid-column'";
    }

    /** @param open is given what the row is about */
    public static <T> void on(Grid<T> grid, Consumer<T> open) {
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        onKey(grid, ON_A_ROW, open);
    }

    /** @param act is given the row on which the space bar was pressed */
    public static <T> void onSpace(Grid<T> grid, Consumer<T> act) {
        onKey(grid, pressed(" "), act);
        grid.addAttachListener(shown -> grid.getElement().executeJs(SPACE_IS_NO_CLICK));
    }

    /**
     * @param act is given the row of which Enter was pressed on the cell of {@code column}, in the place of opening it
     */
    public static <T> void onEnterIn(Grid<T> grid, Grid.Column<T> column, Consumer<T> act) {
        column.getElement().setAttribute("data-acts", true);
        onKey(grid, pressed("Enter") + " && " + ACTS, act);
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
