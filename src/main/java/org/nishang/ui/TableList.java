package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A plain table for lists that fit a page; it scrolls inside itself where it is too wide. On a phone each row is a
 * card: the first cell is its title, the others stand under it with their heads.
 */
public class TableList extends Div {

    private final HtmlContainer body = new HtmlContainer("tbody");
    private final List<String> heads;

    /** @param heads what stands above the columns; one that begins with {@code >} aligns to the right, as numbers do */
    public TableList(String caption, String... heads) {
        addClassName("scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        this.heads = Arrays.stream(heads).map(TableList::words).toList();
        var row = withRole("tr", "row");
        for (String head : heads) {
            var cell = withRole("th", "columnheader");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(words(head));
            if (head.startsWith(">")) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        var head = new HtmlContainer("thead");
        head.add(row);
        var table = Kit.styled(withRole("table", "table"), "list");
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
        var row = withRole("tr", "row");
        for (Component content : cells) {
            var cell = withRole("td", "cell");
            cell.getElement()
                    .setAttribute("data-head", heads.get((int) row.getChildren().count()));
            cell.add(content);
            if (content.hasClassName("num")) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    private static String words(String head) {
        return head.startsWith(">") ? head.substring(1) : head;
    }

    /** The role is said: some browsers forget it where a cell is laid out as a line of a card. */
    private static HtmlContainer withRole(String tag, String role) {
        var part = new HtmlContainer(tag);
        part.getElement().setAttribute("role", role);
        return part;
    }
}
