package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.identity.list.OwnColumns;
import org.nishang.ui.Kit;

/** Which columns of a list somebody wants to see; it is remembered for the account. */
final class ColumnsMenu extends ToolPopover {

    private final String list;
    private final transient ListColumns<?> columns;
    private final transient OwnColumns own;

    /** @param list its address, without parameters */
    ColumnsMenu(String list, ListColumns<?> columns, OwnColumns own) {
        super("ui.columns", "columns");
        this.list = list;
        this.columns = columns;
        this.own = own;
        addClassName("columns-menu");
        columns.hide(own.hidden(list));
    }

    @Override
    Component parts() {
        var words = columns.choosable().stream().collect(Collectors.toMap(Column::getKey, ListColumns::words));
        List<String> keys = columns.choosable().stream().map(Column::getKey).toList();
        var shown = Kit.tested(new CheckboxGroup<String>(getTranslation("ui.columns.shown")), "columns-shown");
        shown.setItems(keys);
        shown.setItemLabelGenerator(words::get);
        var hidden = own.hidden(list);
        shown.setValue(keys.stream().filter(key -> !hidden.contains(key)).collect(Collectors.toSet()));
        shown.addValueChangeListener(change -> {
            var without = new HashSet<>(keys);
            without.removeAll(change.getValue());
            columns.hide(without);
            own.hide(list, without);
        });
        return shown;
    }
}
