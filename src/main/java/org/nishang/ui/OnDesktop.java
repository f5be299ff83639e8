package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;

/** Shows columns of a grid only where there is room: a phone has it for one, of several lines. */
public final class OnDesktop {

    /** As in {@code ui.css}. */
    private static final int PHONE = 760;

    private OnDesktop() {}

    /** Keeps the columns visible while the window that shows {@code view} is wider than a phone's. */
    public static void only(Component view, Grid.Column<?>... columns) {
        Signal.effect(view, () -> {
            int width = UI.getCurrent().getPage().windowSizeSignal().get().width();
            for (Grid.Column<?> column : columns) {
                column.setVisible(width == 0 || width > PHONE);
            }
        });
    }
}
