package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nishang.common.Inputs;
import org.nishang.common.Refusal;
import org.nishang.common.SearchText;
import org.nishang.common.Sorting;

/**
 * The line above a list: a search box, choices, the count. What is chosen stands in the URL, so that a list can be kept
 * and sent.
 */
public class Finder extends Div {

    private final String path;
    private final Runnable changed;
    private final TextField search;
    private final Map<String, Select<Choice>> choices = new LinkedHashMap<>();
    private final Map<String, DateField> days = new LinkedHashMap<>();
    private final Map<String, TextField> words = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<String, String> periods = new LinkedHashMap<>();
    private final Set<String> others = new HashSet<>();
    private final FilterLine line = new FilterLine();
    private final Paragraph count = Kit.tested(Kit.styled(new Paragraph(), "count"), "count");
    private final Div tools = Kit.styled(new Div(), "list-tools");
    private final Div bar = Kit.styled(new Div(count, tools), "list-bar");
    private Optional<Tool> offered = Optional.empty();
    private Set<String> sortable = Set.of();
    private Consumer<Optional<Sorting>> sorted = sorting -> {};
    private Optional<Sorting> sorting = Optional.empty();
    private boolean reading;

    /** @param value as in the URL; empty = no restriction */
    public record Choice(String value, String words) {}

    /**
     * @param path the list's own, without parameters
     * @param changed is told when another list is wanted
     */
    public Finder(String path, String label, String placeholder, Runnable changed) {
        this.path = path;
        this.changed = changed;
        search = new TextField(label);
        search.setPlaceholder(placeholder);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.getElement().setAttribute("data-testid", "search");
        search.addValueChangeListener(event -> tell());
        line.begin(search);
        count.getElement().setAttribute("aria-live", "polite");
        addClassName("finder");
        add(line, bar);
    }

    /** Without a search box and without a count: for pages that are chosen by days and places only. */
    public static Finder withoutSearch(String path, Runnable changed) {
        var finder = ofDays(path, changed);
        finder.bar.removeFromParent();
        return finder;
    }

    /** Without a search box: for lists that are chosen by days and kinds only. */
    public static Finder ofDays(String path, Runnable changed) {
        var finder = new Finder(path, "", "", changed);
        finder.search.removeFromParent();
        return finder;
    }

    /** Adds a choice; the first of {@code options} is the one that restricts nothing. */
    public Finder choice(String name, String label, List<Choice> options) {
        var select = Kit.tested(Kit.styled(new Select<Choice>(), "filter-" + name), "filter-" + name);
        select.setItems(options);
        select.setItemLabelGenerator(Choice::words);
        select.setValue(options.getFirst());
        select.addValueChangeListener(event -> tell());
        choices.put(name, select);
        line.put(FilterChip.of(select, label, options.getFirst()));
        return this;
    }

    /** Gives a choice other options; what is chosen and not among them is chosen no longer. */
    public void options(String name, List<Choice> options) {
        var select = java.util.Objects.requireNonNull(choices.get(name));
        var chosen = select.getValue();
        boolean outer = reading;
        reading = true;
        try {
            select.setItems(options);
            select.setValue(options.contains(chosen) ? chosen : options.getFirst());
        } finally {
            reading = outer;
        }
    }

    /** Adds a box for a whole name or number. */
    public Finder word(String name, String label) {
        var field = Kit.tested(new TextField(label), "filter-" + name);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> tell());
        words.put(name, field);
        line.put(FilterChip.of(field, label));
        return this;
    }

    /** Adds a day that may be left open. */
    public Finder day(String name, String label, String placeholder) {
        var field = Kit.tested(new DateField(label), "filter-" + name);
        field.setPlaceholder(placeholder);
        field.addValueChangeListener(event -> tell());
        days.put(name, field);
        line.put(FilterChip.of(field, label));
        return this;
    }

    /** The chosen day; empty = left open. */
    public Optional<LocalDate> chosenDay(String name) {
        return Optional.ofNullable(
                java.util.Objects.requireNonNull(days.get(name)).getValue());
    }

    /** Says that one day must not be after the other. */
    public Finder inOrder(String first, String last) {
        periods.put(first, last);
        return this;
    }

    /** What can be done with what is found. */
    public interface Tool {

        /** @param parameters of what is found, as they stand in the URL */
        void ask(Map<String, String> parameters);
    }

    /** Adds what can be done with what is found, beside the count. */
    public <T extends Component & Tool> Finder offer(T tool) {
        offered = Optional.of(tool);
        tools.add(tool);
        if (bar.getParent().isEmpty()) {
            add(tools);
        }
        return this;
    }

    /** Says that the page itself reads a parameter. */
    public Finder also(String name) {
        others.add(name);
        return this;
    }

    /**
     * Lets the address say the order of the rows.
     *
     * @param columns by which they can be ordered
     * @param show is told what an address says; empty = the list's usual order
     */
    public Finder sortable(Set<String> columns, Consumer<Optional<Sorting>> show) {
        sortable = Set.copyOf(columns);
        sorted = show;
        return this;
    }

    /** Takes over an order that somebody chose at the heads of the columns; empty = the list's usual one. */
    public void sort(Optional<Sorting> wanted) {
        if (!reading) {
            sorting = wanted;
            remember();
        }
    }

    /** Adds what can be done with the list, beside the count. */
    public Finder tool(Component... parts) {
        tools.add(parts);
        return this;
    }

    /** The list's own address, without parameters. */
    public String path() {
        return path;
    }

    /**
     * Takes over what the URL says.
     *
     * @throws Refusal {@code common.input.…} if it says what this page does not know or cannot read, so that no list of
     *     something else is shown
     */
    public void read(QueryParameters url) {
        Inputs.refuseOthers(url.getParameters().keySet(), known());
        reading = true;
        try {
            search.setValue(url.getSingleParameter("q").orElse(""));
            choices.forEach((name, select) -> {
                var options = select.getListDataView().getItems().toList();
                select.setValue(Inputs.choice(name, url.getSingleParameter(name).orElse(""), options, Choice::value)
                        .orElse(options.getFirst()));
            });
            days.forEach((name, field) -> field.setValue(
                    Inputs.day(name, url.getSingleParameter(name).orElse("")).orElse(null)));
            words.forEach(
                    (name, field) -> field.setValue(url.getSingleParameter(name).orElse("")));
            sorting = Sorting.of(url.getSingleParameter(Sorting.PARAMETER).orElse(""), sortable);
            sorted.accept(sorting);
        } finally {
            reading = false;
        }
        line.show();
        tellTool();
        periods.forEach((first, last) ->
                chosenDay(first).ifPresent(from -> chosenDay(last).ifPresent(to -> Inputs.refuseReversed(from, to))));
    }

    private Set<String> known() {
        var known = new HashSet<String>(others);
        known.addAll(choices.keySet());
        known.addAll(days.keySet());
        known.addAll(words.keySet());
        if (search.getParent().isPresent()) {
            known.add("q");
        }
        if (!sortable.isEmpty()) {
            known.add(Sorting.PARAMETER);
        }
        return known;
    }

    /** Keeps a parameter that has no box of its own. */
    public void keep(String name, String value) {
        fixed.put(name, value);
        tellTool();
    }

    public void drop(String name) {
        fixed.remove(name);
        tellTool();
    }

    private void tellTool() {
        offered.ifPresent(tool -> tool.ask(parameters()));
    }

    public String text() {
        return search.getValue();
    }

    /** Whether one of the texts has what was typed, in upper or lower case. */
    public boolean finds(String... texts) {
        return SearchText.of(text()).isIn(texts);
    }

    /** The chosen value; empty = no restriction. */
    public String chosen(String name) {
        return java.util.Objects.requireNonNull(choices.get(name)).getValue().value();
    }

    /** The chosen value as a constant of an enum whose first one restricts nothing. */
    public <E extends Enum<E>> E chosen(String name, Class<E> type) {
        String value = chosen(name);
        return value.isEmpty() ? type.getEnumConstants()[0] : Enum.valueOf(type, value);
    }

    /** The options of an enum whose first constant restricts nothing. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> words) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(one -> new Choice(one.ordinal() == 0 ? "" : one.name(), words.apply(one)))
                .toList();
    }

    public void count(int rows) {
        count(getTranslation("ui.count", Formats.number(rows)));
    }

    /** Says in the screen's own words how many there are. */
    public void count(String words) {
        count.setText(words);
    }

    /** What is chosen and in which order it is shown, as it stands in the URL. */
    public Map<String, String> address() {
        var address = parameters();
        sorting.ifPresent(by -> address.put(Sorting.PARAMETER, by.toString()));
        return address;
    }

    /** What is chosen, as it stands in the URL; a map of its own. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>(fixed);
        if (!search.getValue().isBlank()) {
            parameters.put("q", search.getValue().strip());
        }
        choices.forEach((name, select) -> {
            if (!select.getValue().value().isEmpty()) {
                parameters.put(name, select.getValue().value());
            }
        });
        words.forEach((name, field) -> {
            if (!field.getValue().isBlank()) {
                parameters.put(name, field.getValue().strip());
            }
        });
        days.forEach((name, field) -> {
            if (field.getValue() != null) {
                parameters.put(name, field.getValue().toString());
            }
        });
        return parameters;
    }

    private void tell() {
        if (reading) {
            return;
        }
        boolean readable = isReadable();
        tools.setVisible(readable);
        showFound(readable);
        if (!readable) {
            return;
        }
        changed.run();
        remember();
    }

    private void remember() {
        Addresses.show(UI.getCurrent(), new Location(path, QueryParameters.simple(address())));
        tellTool();
    }

    /** Says at the field what is wrong with what was typed. */
    private boolean isReadable() {
        periods.forEach((first, last) -> java.util.Objects.requireNonNull(days.get(last))
                .endsPeriodFrom(chosenDay(first).orElse(null)));
        return days.values().stream().noneMatch(DateField::isInvalid);
    }

    /** What follows this line is what was found by it. */
    private void showFound(boolean shown) {
        getParent()
                .ifPresent(page -> page.getChildren()
                        .dropWhile(part -> part != this)
                        .skip(1)
                        .forEach(part -> part.setVisible(shown)));
    }
}
