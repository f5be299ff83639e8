package org.nishang.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.IntSupplier;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/**
 * A list within a page that has more to say: its first rows, and a button for more of them. The page scrolls, the list
 * in it does not.
 */
public final class MoreRows<T> extends Div {

    public static final int STEP = 20;

    private final Grid<T> grid;
    private final IntSupplier count;
    private final NativeButton more = Kit.button("", false, "more-rows", this::more);
    private int wanted = STEP;

    /** Reads rows, the first of them at 0. */
    public interface Pages<T> {
        List<T> page(int offset, int limit);
    }

    /** @param count of all rows */
    public MoreRows(Grid<T> grid, Pages<T> pages, IntSupplier count) {
        this.grid = grid;
        this.count = count;
        addClassName("more-rows");
        grid.setAllRowsVisible(true);
        grid.setItems(
                query -> pages.page(query.getOffset(), Math.min(query.getLimit(), wanted - query.getOffset())).stream(),
                query -> Math.min(wanted, count.getAsInt()));
        add(grid, more);
    }

    /** Reads them anew, and no more than at first. */
    public void refresh() {
        wanted = STEP;
        show();
    }

    private void more() {
        wanted += STEP;
        show();
    }

    private void show() {
        int all = count.getAsInt();
        more.setVisible(all > wanted);
        more.setText(getTranslation("ui.list.more", Formats.number(Math.min(STEP, all - wanted)), Formats.number(all)));
        grid.getDataProvider().refreshAll();
    }
}
