package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;

/** Shows columns of a grid only where there is room: a phone has it for one, of several lines. */
public final class OnDesktop {

    /** As in {@code ui.css}. */
    private static final int PHONE = 760;

    private OnDesktop() {}

    /** Keeps the columns visible while the window that shows {@code view} is wider than a phone's. */
    public static void only(Component view, Grid.Column<?>... columns) {
        tell(view, wide -> {
            for (Grid.Column<?> column : columns) {
                column.setVisible(wide);
            }
        });
    }

    /** @param wide is told whether the window that shows {@code view} is wider than a phone's */
    public static void tell(Component view, Consumer<Boolean> wide) {
        Signal.effect(view, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            wide.accept(width == 0 || width > PHONE);
        });
    }
}
