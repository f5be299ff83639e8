package org.nishang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.nishang.ui.Addresses;
import org.nishang.ui.Kit;

/**
 * The search over everything, by its button or by ⌘K and Ctrl+K: a combobox over a list of what one may go to. The
 * browser holds the focus in it, moves the choice with the arrows and closes it with Esc ({@code palette.ts}).
 */
@Tag("nishang-palette")
@JsModule("./palette/palette.ts")
final class Palette extends HtmlContainer {

    private static final String LIST = "palette-list";

    /** Milliseconds after the last key. */
    private static final int PAUSE = 150;

    private final Going going;
    private final Input field = Kit.tested(new Input(), "palette-field");
    private final Div list = Kit.styled(new Div(), "palette-list");
    private final Paragraph nothing = Kit.tested(Kit.styled(new Paragraph(), "palette-none"), "palette-none");

    Palette(Going going) {
        this.going = going;
        var opener = Kit.tested(Kit.styled(new NativeButton(), "palette-opener"), "palette");
        opener.add(Kit.styled(new Span(), "glyph", "glyph-search"), new Span(getTranslation("ui.palette.open")));
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        opener.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        opener.getElement().setAttribute("title", getTranslation("ui.palette.keys"));
        add(opener, dialog());
        getElement().addEventListener("palette-open", event -> opened());
    }

    private Component dialog() {
        var dialog = Kit.styled(new HtmlContainer("dialog"), "palette");
        dialog.getElement().setAttribute("aria-label", getTranslation("ui.palette.open"));
        field.setPlaceholder(getTranslation("ui.palette.hint"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(event -> show(event.getValue()));
        field.getElement()
                // Of type search, the first Esc would only empty it.
                .setAttribute("type", "text")
                .setAttribute("enterkeyhint", "search")
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", getTranslation("ui.palette.open"))
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", LIST)
                .setAttribute("aria-expanded", "false")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false");
        list.setId(LIST);
        list.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", getTranslation("ui.palette.found"));
        nothing.getElement().setAttribute("role", "status");
        var leave = Kit.button(getTranslation("ui.palette.close"), false, "palette-close", () -> {});
        dialog.add(Kit.styled(new Div(field, leave), "palette-line"), list, nothing);
        return dialog;
    }

    private void opened() {
        field.setValue("");
        show("");
    }

    private void show(String typed) {
        list.removeAll();
        var groups = going.find(typed, getLocale());
        nothing.setText(
                groups.isEmpty()
                        ? getTranslation(typed.isBlank() ? "ui.palette.nothing-yet" : "ui.palette.nothing", typed)
                        : "");
        list.setVisible(!groups.isEmpty());
        field.getElement().setAttribute("aria-expanded", String.valueOf(!groups.isEmpty()));
        groups.forEach(group -> list.add(group(getTranslation(group.title()), group.goals())));
    }

    private Component group(String title, List<Going.Goal> goals) {
        var heading = Kit.styled(new Span(title), "group");
        heading.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(heading);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        goals.forEach(goal -> group.add(option(goal)));
        return group;
    }

    private Component option(Going.Goal goal) {
        var option = Kit.tested(
                new Div(
                        new Span(goal.found().name()),
                        Kit.styled(new Span(goal.found().detail()), "soft")),
                "palette-option");
        option.addClassName("palette-option");
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        option.addClickListener(event -> go(goal));
        return option;
    }

    private void go(Going.Goal goal) {
        going.opened(goal);
        Addresses.open(UI.getCurrent(), goal.found().address());
    }
}
