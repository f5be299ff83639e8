package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
import org.nishang.ui.Facts;
import org.nishang.ui.Kit;
import org.nishang.ui.OpenedRows;

/**
 * What matters of a row, beside the list: opened by the button of the row, by Enter there or by the space bar, closed
 * by Esc. The focus stays in the list, from where Tab leads into the panel. A phone has no room for it: there a row
 * opens its page.
 */
public final class RowPanel<T> extends HtmlContainer {

    private static final String ESCAPE = "event.key === 'Escape'";

    private final H2 title = Kit.tested(new H2(), "row-panel-title");
    private final Div body = new Div();

    /**
     * What the panel shows of a row.
     *
     * @param links to its page and to what belongs to it, the page first
     */
    public record Content(String title, Facts facts, Component... links) {}

    private final transient Function<T, Content> content;
    private final transient Function<T, String> name;

    /** @param name of a row, for those who hear its button */
    public RowPanel(Function<T, Content> content, Function<T, String> name) {
        super("aside");
        this.content = content;
        this.name = name;
        addClassName("row-panel");
        Kit.tested(this, "row-panel");
        getElement().setAttribute("aria-label", getTranslation("ui.row-panel"));
        getElement().setAttribute("aria-live", "polite");
        getElement().addEventListener("keydown", pressed -> close()).setFilter(ESCAPE);
        var close = Kit.tested(new NativeButton("×", click -> close()), "row-panel-close");
        close.addClassName("row-panel-close");
        close.setAriaLabel(getTranslation("ui.row-panel.close"));
        add(Kit.styled(new Div(title, close), "row-panel-head"), body);
        setVisible(false);
    }

    /** Lets the rows open it by a button in each; names and buttons stay in sight. */
    public void openFrom(Grid<T> grid) {
        grid.getColumns().getFirst().setFrozen(true);
        var opener = grid.addColumn(opener())
                .setFrozenToEnd(true)
                .setKey("panel")
                .setWidth("52px")
                .setFlexGrow(0);
        OpenedRows.onSpace(grid, this::show);
        OpenedRows.onEnterIn(grid, opener, this::show);
        grid.getElement().addEventListener("keydown", pressed -> close()).setFilter(ESCAPE);
    }

    /** Drawn by the browser: a part of its own in each row made a list slow to open. */
    private LitRenderer<T> opener() {
        return LitRenderer.<T>of("""
                        <button type="button" class="row-panel-open" data-testid="row-panel-open" @click="${show}"
                            aria-label="${item.opens}" title="${item.keys}"><span class="glyph glyph-layout"></span></button>""")
                .withProperty("opens", row -> getTranslation("ui.row-panel.of", name.apply(row)))
                .withProperty("keys", row -> getTranslation("ui.row-panel.keys"))
                .withFunction("show", this::show);
    }

    private void show(T row) {
        var shown = content.apply(row);
        title.setText(shown.title());
        body.removeAll();
        body.add(shown.facts(), Kit.styled(new Div(shown.links()), "row-panel-links"));
        setVisible(true);
    }

    private void close() {
        setVisible(false);
    }
}
