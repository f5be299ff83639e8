package org.nishang.testing;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.listbox.ListBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.nishang.ui.NumberBox;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A test that opens screens without a browser, as somebody: {@code signIn(who); open("people"); type("search", "Ann")}.
 * Parts are found by their {@code data-testid}. It shares the portal of {@link PortalTest}; what a test wrote is rolled
 * back.
 */
@PortalTest
@Transactional
@ViewPackages(packages = "org.nishang")
public abstract class ViewTest extends PageReading {

    protected final void click(String testId) {
        click(at(testId));
    }

    protected final void click(Component part) {
        if (part instanceof Anchor link) {
            open(link.getHref().replaceFirst("^/", ""));
            return;
        }
        if (part instanceof HasEnabled able && !able.isEnabled()) {
            throw new AssertionError("not enabled: " + part);
        }
        act(() -> fireClick(part));
    }

    /** The button of that inscription; there is one. */
    protected final void press(String inscription) {
        var found = parts(UI.getCurrent().getElement())
                .filter(part -> part instanceof com.vaadin.flow.component.button.Button || part instanceof NativeButton)
                .filter(part -> part.getElement().getTextRecursively().equals(inscription))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " buttons say " + inscription + " on the page:\n" + page());
        }
        click(found.getFirst());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void fireClick(Component part) {
        ComponentUtil.fireEvent(part, new ClickEvent(part, true, 0, 0, 0, 0, 1, 0, false, false, false, false));
    }

    /** What a part of the page says by itself in the browser, without data. */
    protected final void tell(String testId, String event) {
        tell(at(testId), event, JacksonUtils.createObjectNode());
    }

    /** Answers a question of any kind, as its fields would send it. */
    protected final void answer(String item, List<String> answer) {
        var data = JacksonUtils.createObjectNode();
        answer.forEach(data.putArray("event.detail")::add);
        tell(at("item-" + item), "item-answered", data);
    }

    private void tell(Component part, String event, ObjectNode data) {
        var element = part.getElement();
        act(() -> element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data)));
    }

    /** Agrees to what the open question says will follow. */
    protected final void confirm() {
        var question = all(ConfirmDialog.class).getLast();
        act(() -> test(question).confirm());
    }

    /** Puts a value into a field, as if it was typed. */
    protected final void type(String testId, Object value) {
        type(at(testId), value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    protected final void type(Component field, Object value) {
        act(() -> new Typing(field)
                .put(field instanceof NumberBox && value instanceof Number ? value.toString() : value));
    }

    /** A value as from the browser; views tell it from one that they set themselves. */
    private static final class Typing<T extends Component> extends ComponentTester<T> {
        Typing(T field) {
            super(field);
        }

        void put(Object value) {
            setValueAsUser(value);
        }
    }

    protected final void clear(String testId) {
        var field = at(testId);
        type(field, ((HasValue<?, ?>) field).getEmptyValue());
    }

    /** Chooses the option that reads so. */
    protected final void choose(String testId, String option) {
        choose(at(testId), option);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    protected final void choose(Component field, String option) {
        var options = options(field);
        for (Object one : options) {
            if (label(field, one).equals(option)) {
                type(field, one);
                return;
            }
        }
        throw new AssertionError("no option " + option + " among "
                + options.stream().map(one -> label(field, one)).toList());
    }

    /** What can be chosen in a field, as it reads. */
    protected final List<String> options(String testId) {
        var field = at(testId);
        return options(field).stream().map(one -> label(field, one)).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Object> options(Component field) {
        return switch (field) {
            case Select<?> select ->
                (List) select.getDataProvider().fetch(new Query()).toList();
            case ComboBox<?> box -> (List) new ComboBoxTester<>(box).getSuggestionItems();
            case RadioButtonGroup<?> group ->
                (List) group.getDataProvider().fetch(new Query()).toList();
            case ListBoxBase<?, ?, ?> list ->
                (List) list.getDataProvider().fetch(new Query()).toList();
            default -> throw new AssertionError("has no options: " + field);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String label(Component field, Object option) {
        return switch (field) {
            case Select select -> select.getItemLabelGenerator().apply(option);
            case ComboBox box -> (String) box.getItemLabelGenerator().apply(option);
            case RadioButtonGroup group ->
                (String) group.getItemLabelGenerator().apply(option);
            default -> String.valueOf(option);
        };
    }

    /** Clicks a row of a grid. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected final void clickRow(String gridTestId, int row) {
        var grid = grid(gridTestId);
        test(grid).clickRow(row);
        settle();
    }

    /** Sorts a grid by a column's head. */
    protected final void sort(String gridTestId, int column, boolean descending) {
        var grid = grid(gridTestId);
        var head = grid.getColumns().get(column);
        act(() -> grid.sort(List.of(new com.vaadin.flow.component.grid.GridSortOrder<>(
                head,
                descending
                        ? com.vaadin.flow.data.provider.SortDirection.DESCENDING
                        : com.vaadin.flow.data.provider.SortDirection.ASCENDING))));
    }
}
