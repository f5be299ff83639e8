package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A plain table for lists that fit a page; it scrolls inside itself where it is too wide. */
public class TableList extends Div {

    private final HtmlContainer body = new HtmlContainer("tbody");

    /** @param heads what stands above the columns; one that begins with {@code >} aligns to the right, as numbers do */
    public TableList(String caption, String... heads) {
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        var row = new HtmlContainer("tr");
        for (String head : heads) {
            var cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            boolean number = head.startsWith(">");
            cell.setText(number ? head.substring(1) : head);
            if (number) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        var table = Kit.styled(new HtmlContainer("table"), "list");
        table.add(head, body);
        add(table);
    }

    public static Component text(String text) {
        return new Span(text);
    }

    /** A text that is never broken over lines: a date, a number of a document. */
    public static Component code(String text) {
        return Kit.styled(new Span(text), "code");
    }

    public static Component number(String text) {
        return Kit.styled(new Span(text), "num");
    }

    /** Cells in the order of the heads. */
    public HtmlContainer row(Component... cells) {
        var row = new HtmlContainer("tr");
        for (Component content : cells) {
            var cell = new HtmlContainer("td");
            cell.add(content);
            if (content.hasClassName("num")) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        body.add(row);
        return row;
    }
}
