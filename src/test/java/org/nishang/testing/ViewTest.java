package org.nishang.testing;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockSpringServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxTester;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.listbox.ListBoxBase;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test that opens screens without a browser, as somebody: {@code signIn(who); open("people"); type("search", "Ann")}.
 * Parts are found by their {@code data-testid}. It shares the portal of {@link PortalTest}; what a test wrote is rolled
 * back.
 */
@PortalTest
@Transactional
@ViewPackages(packages = "org.nishang")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationContext portal;

    protected Facts facts;

    private boolean open;
    private String address = "";
    private String viewAddress = "";

    @BeforeEach
    protected void factsOfItsOwn() {
        facts = new Facts(jdbc);
    }

    /** A page is opened when somebody signs in, not before. */
    @Override
    protected void initVaadinEnvironment() {}

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        leave();
        SecurityContextHolder.clearContext();
    }

    /** Views hand over addresses with parameters as one text; the browser takes them apart. */
    public static class Page extends MockedUI {
        @Override
        public void navigate(String address, QueryParameters parameters) {
            if (address.contains("?")) {
                var to = new Location(address);
                super.navigate(to.getPath(), to.getQueryParameters());
            } else {
                super.navigate(address, parameters);
            }
        }
    }

    private void openPage() {
        scanTesters();
        UIFactory page = Page::new;
        MockVaadin.setup(page, new MockSpringServlet(discoverRoutes(), portal, page), lookupServices());
        initSignalsSupport();
        open = true;
    }

    private void leave() {
        if (open) {
            super.cleanVaadinEnvironment();
            open = false;
        }
    }

    protected final void signIn(As who) {
        signIn(who, Locale.SIMPLIFIED_CHINESE);
    }

    protected final void signIn(As who, Locale language) {
        signIn(user(who.role().name().toLowerCase(Locale.ROOT).replace('_', '-'), who), language);
    }

    /** For acts that one person asks for and another one decides. */
    protected final void signIn(As who, String username) {
        signIn(user(username, who), Locale.SIMPLIFIED_CHINESE);
    }

    private static SignedIn user(String username, As who) {
        return SignedInFixture.of(username, Set.of(who.role()), who.scope(), who.person());
    }

    /** A new page of somebody; the one that was open before is closed. */
    protected final void signIn(SignedIn user, Locale language) {
        settle();
        leave();
        // The first page is not what a test asks about: it is opened as nobody, who sees none of it.
        SecurityContextHolder.clearContext();
        openPage();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().setLocale(language);
    }

    /** Goes to an address, with or without parameters. */
    protected final void open(String address) {
        settle();
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        settle();
    }

    /** Where the page is now, as the address bar shows it after a list was narrowed or a view left. */
    protected final String address() {
        return address;
    }

    /** A text of the product in the page's language. */
    protected final String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    // what is there

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
                .map(notice -> notice.getElement().getProperty("text", ""))
                .toList();
    }

    /** What was refused and why, wherever it stands: at a field, below the form or in a notice. */
    protected final List<String> complaints() {
        var parts = parts(UI.getCurrent().getElement()).toList();
        var atFields = parts.stream()
                .filter(part -> part instanceof HasValidation field && field.isInvalid())
                .map(part -> Objects.requireNonNullElse(((HasValidation) part).getErrorMessage(), ""));
        var alerts = parts.stream()
                .filter(part -> "alert".equals(part.getElement().getAttribute("role")))
                .map(ViewTest::text)
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
        int row = items(grid).indexOf(item);
        return Objects.requireNonNullElse(
                test(grid).getCellText(row, grid.getColumns().indexOf(column)), "");
    }

    // what somebody does

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

    /** Puts a value into a field, as if it was typed. */
    protected final void type(String testId, Object value) {
        type(at(testId), value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    protected final void type(Component field, Object value) {
        act(() -> new Typing(field).put(value));
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

    /** Does something as the page does: what is thrown goes to the screens' error handler. */
    protected final void act(Runnable deed) {
        settle();
        try {
            deed.run();
        } catch (RuntimeException e) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(e));
        }
        settle();
    }

    /** Written to the database and read anew, as if each step had been a transaction of its own. */
    protected final void settle() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
            entities.clear();
        }
        if (open) {
            follow();
            MockVaadin.clientRoundtrip();
        }
    }

    /** What the browser's address bar would show. */
    private void follow() {
        var ui = UI.getCurrent().getInternals();
        String now = ui.getActiveViewLocation().getPathWithQueryParameters();
        if (!now.equals(viewAddress)) {
            viewAddress = now;
            address = now;
        }
        ui.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                .filter(call -> call.getExpression().contains("replaceState"))
                .forEach(call -> address =
                        URLDecoder.decode(String.valueOf(call.getParameters().get(1)), StandardCharsets.UTF_8));
    }

    private static Stream<Component> parts(Element element) {
        if (element.isTextNode() || !element.isVisible()) {
            return Stream.empty();
        }
        var own = element.getComponent().stream();
        return Stream.concat(own, children(element).flatMap(ViewTest::parts));
    }

    private static Stream<Element> children(Element element) {
        var children = new ArrayList<Element>(element.getChildren().toList());
        var virtual = element.getNode()
                .getFeatureIfInitialized(com.vaadin.flow.internal.nodefeature.VirtualChildrenList.class);
        virtual.ifPresent(list -> list.iterator().forEachRemaining(node -> children.add(Element.get(node))));
        return children.stream();
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
        return Stream.concat(own, children(element).map(ViewTest::text))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
