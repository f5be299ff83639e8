package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Sorting;
import org.nishang.common.register.ListSort;
import org.nishang.ui.Addresses;
import org.nishang.ui.Finder;
import org.nishang.ui.Kit;

/** A list as a workbook and as a page to print: the rows that are found, in the order in which they are seen. */
public final class ListFiles extends Span implements Finder.Tool {

    private final String list;
    private final Anchor workbook = Kit.tested(Kit.styled(new Anchor(), "list-file"), "export");
    private final Anchor print = Kit.tested(Kit.styled(new Anchor(), "list-file"), "print-list");
    private Map<String, String> asked = Map.of();
    private Optional<Sorting> sorting = Optional.empty();

    /** @param list its name in addresses */
    public ListFiles(String list) {
        this.list = list;
        addClassName("list-files");
        getElement().setAttribute("data-print", getTranslation("ui.list.print.whole"));
        workbook.setText(getTranslation("ui.list.workbook"));
        workbook.getElement().setAttribute("download", true);
        print.setText(getTranslation("ui.list.print"));
        print.setTarget("_blank");
        for (Anchor each : new Anchor[] {workbook, print}) {
            each.getElement().setAttribute("router-ignore", true);
            add(each);
        }
        show();
    }

    /** Also takes over in which order the rows are seen. */
    public static ListFiles of(String list, Grid<?> grid) {
        var files = new ListFiles(list);
        grid.addSortListener(change -> {
            files.sorting =
                    change.getSortOrder().stream().flatMap(ListFiles::sorting).findFirst();
            files.show();
        });
        return files;
    }

    /** In the line above a list, after how many rows it has. */
    public Div beside(Component count) {
        return Kit.styled(new Div(count, Kit.styled(new Div(this), "list-tools")), "list-bar");
    }

    @Override
    public void ask(Map<String, String> parameters) {
        asked = parameters;
        show();
    }

    private static Stream<Sorting> sorting(GridSortOrder<?> by) {
        boolean descending = by.getDirection() == SortDirection.DESCENDING;
        String key = by.getSorted().getKey();
        return key != null
                ? Stream.of(new Sorting(key, descending))
                : by.getSorted()
                        .getSortOrder(by.getDirection())
                        .map(order -> new Sorting(ListSort.named(order.getSorted()), descending));
    }

    private void show() {
        var parameters = new LinkedHashMap<>(asked);
        sorting.ifPresent(by -> parameters.put(Sorting.PARAMETER, by.toString()));
        workbook.setHref(Addresses.with("/api/v1/lists/" + list + ".xlsx", parameters));
        print.setHref(Addresses.with("/lists/" + list + "/print", parameters));
    }
}
