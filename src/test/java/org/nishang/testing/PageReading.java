package org.nishang.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.nishang.ui.FixedCell;

/** What is on an opened page: its parts, their words, the rows of its lists. */
abstract class PageReading extends OpenedPage {

    protected final Component at(String testId) {
        var found = all(testId);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " parts are called " + testId + " on the page:\n" + page());
        }
        return found.getFirst();
    }

    protected final <T extends Component> T at(Class<T> type, String testId) {
        return type.cast(at(testId));
    }

    /** All visible parts of that name, those in dialogs too, in the order of the page. */
    protected final List<Component> all(String testId) {
        return parts(UI.getCurrent().getElement())
                .filter(part -> testId.equals(part.getElement().getAttribute("data-testid")))
                .toList();
    }

    protected final boolean isThere(String testId) {
        return !all(testId).isEmpty();
    }

    /** All visible parts of a kind. */
    protected final <T extends Component> List<T> all(Class<T> type) {
        return parts(UI.getCurrent().getElement())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    protected final String text(String testId) {
        return text(at(testId));
    }

    protected static String text(Component part) {
        return text(part.getElement());
    }

    /** Everything that is written on the page, dialogs and labels included. */
    protected final String page() {
        return text(UI.getCurrent().getElement());
    }

    /** What stands at a field as wrong; empty where nothing is. */
    protected final String errorAt(String testId) {
        var field = (HasValidation) at(testId);
        return field.isInvalid() ? Objects.requireNonNullElse(field.getErrorMessage(), "") : "";
    }

    /** What a form says of that field when it is left blank. */
    protected final String missing(String testId) {
        return words("ui.form.missing", ((HasLabel) at(testId)).getLabel());
    }

    protected final Object value(String testId) {
        return ((HasValue<?, ?>) at(testId)).getValue();
    }

    protected final boolean isEnabled(String testId) {
        return ((HasEnabled) at(testId)).isEnabled();
    }

    /** The sentences of the notices that tell success. */
    protected final List<String> successes() {
        return notices(false);
    }

    /** The sentences of the notices that tell a refusal or a fault. */
    protected final List<String> refusals() {
        return notices(true);
    }

    private List<String> notices(boolean errors) {
        return all(Notification.class).stream()
                .filter(Notification::isOpened)
                .filter(notice -> notice.hasThemeName(NotificationVariant.ERROR.getVariantName())
                                || notice.hasThemeName(NotificationVariant.LUMO_ERROR.getVariantName())
                        ? errors
                        : !errors)
                .map(PageReading::sentence)
                .toList();
    }

    /** Without the button that takes back what was done. */
    private static String sentence(Notification notice) {
        return notice.getChildren()
                .filter(Span.class::isInstance)
                .map(PageReading::text)
                .findFirst()
                .orElseGet(() -> notice.getElement().getProperty("text", ""));
    }

    /** What was refused and why, wherever it stands: at a field, below the form or in a notice. */
    protected final List<String> complaints() {
        var parts = parts(UI.getCurrent().getElement()).toList();
        var atFields = parts.stream()
                .filter(part -> part instanceof HasValidation field && field.isInvalid())
                .map(part -> Objects.requireNonNullElse(((HasValidation) part).getErrorMessage(), ""));
        var alerts = parts.stream()
                .filter(part -> "alert".equals(part.getElement().getAttribute("role")))
                .map(PageReading::text)
                .filter(words -> !words.isEmpty());
        return Stream.of(refusals().stream(), atFields, alerts)
                .flatMap(one -> one)
                .toList();
    }

    protected final List<Dialog> dialogs() {
        return all(Dialog.class).stream().filter(Dialog::isOpened).toList();
    }

    /** The cells of a grid as text, a row a line; column = its place. */
    protected final List<List<String>> rows(String gridTestId) {
        return rows(grid(gridTestId));
    }

    protected final <T> List<List<String>> rows(Grid<T> grid) {
        return items(grid).stream()
                .map(item -> grid.getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .map(column -> cell(grid, column, item))
                        .toList())
                .toList();
    }

    /** One column of a grid. */
    protected final List<String> column(String gridTestId, int place) {
        return rows(gridTestId).stream().map(row -> row.get(place)).toList();
    }

    @SuppressWarnings("unchecked")
    protected final Grid<Object> grid(String testId) {
        return (Grid<Object>) at(testId);
    }

    /** The rows behind a grid in the order in which it would show them. */
    protected final <T> List<T> items(Grid<T> grid) {
        return grid.getDataCommunicator()
                .getDataProvider()
                .fetch(query(grid))
                .map(item -> (T) item)
                .toList();
    }

    /** The number of rows that a grid announces. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    protected final int size(String gridTestId) {
        var grid = grid(gridTestId);
        return grid.getDataProvider().size(new Query());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Query query(Grid<T> grid) {
        var communicator = grid.getDataCommunicator();
        return new Query(0, 1000, communicator.getBackEndSorting(), communicator.getInMemorySorting(), null);
    }

    @SuppressWarnings("unchecked")
    private <T> String cell(Grid<T> grid, Grid.Column<T> column, T item) {
        if (column.getRenderer() instanceof ComponentRenderer<?, ?> renderer) {
            return text(((ComponentRenderer<Component, T>) renderer).createComponent(item));
        }
        if (column.getRenderer() instanceof LitRenderer<T> lit
                && lit.getValueProviders().get(FixedCell.HTML) instanceof ValueProvider<T, ?> fixed) {
            return written(String.valueOf(fixed.apply(item)));
        }
        int row = items(grid).indexOf(item);
        return Objects.requireNonNullElse(
                test(grid).getCellText(row, grid.getColumns().indexOf(column)), "");
    }

    static Stream<Component> parts(Element element) {
        if (element.isTextNode() || !element.isVisible()) {
            return Stream.empty();
        }
        var own = element.getComponent().stream();
        return Stream.concat(own, children(element).flatMap(PageReading::parts));
    }

    private static Stream<Element> children(Element element) {
        var children = new ArrayList<Element>(element.getChildren().toList());
        var virtual = element.getNode()
                .getFeatureIfInitialized(com.vaadin.flow.internal.nodefeature.VirtualChildrenList.class);
        virtual.ifPresent(list -> list.iterator().forEachRemaining(node -> children.add(Element.get(node))));
        return children.stream();
    }

    private static String written(String html) {
        return Jsoup.parseBodyFragment(html)
                .nodeStream(TextNode.class)
                .map(text -> text.text().strip())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (!element.isVisible()) {
            return "";
        }
        var own = Stream.of("label", "helperText", "text", "innerHTML", "header", "message")
                .map(property -> element.getProperty(property, "").replaceAll("<[^>]*>", " "));
        return Stream.concat(own, children(element).map(PageReading::text))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
