package org.nishang.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.nishang.common.FieldName;
import org.nishang.identity.list.SavedFilter;
import org.nishang.identity.list.SavedFilters;
import org.nishang.ui.Addresses;
import org.nishang.ui.Finder;
import org.nishang.ui.Kit;
import org.nishang.ui.form.Form;

/** What somebody looks for again and again: kept under a name, opened, renamed, deleted. */
final class SavedFiltersMenu extends ToolPopover {

    private final transient SavedFilters own;
    private final Finder finder;
    private final Div kept = Kit.tested(Kit.styled(new Div(), "saved-filters"), "saved-filters");

    SavedFiltersMenu(Finder finder, SavedFilters own) {
        super("ui.filters", "filters");
        this.own = own;
        this.finder = finder;
    }

    @Override
    Component parts() {
        var name = name("filter-name");
        var form = new Form("inline-form").withoutDraft().needs(name, FieldName.NAME);
        form.primary(getTranslation("ui.filters.save"), "filter-save", () -> {
            own.save(finder.path(), name.getValue(), Addresses.query(finder.address()));
            name.clear();
            show();
        });
        return new Div(kept, form);
    }

    @Override
    void opening() {
        show();
    }

    private TextField name(String testId) {
        var name = Kit.tested(new TextField(getTranslation("ui.filters.name")), testId);
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        return name;
    }

    private void show() {
        kept.removeAll();
        own.of(finder.path()).forEach(filter -> kept.add(line(filter)));
        if (kept.getComponentCount() == 0) {
            kept.add(Kit.styled(new Paragraph(getTranslation("ui.filters.none")), "soft"));
        }
    }

    private Component line(SavedFilter filter) {
        var link = Kit.tested(Kit.link(finder.path() + "?" + filter.parameters(), filter.name()), "saved-filter");
        link.getElement().addEventListener("click", click -> close());
        var line = Kit.styled(new Div(link), "saved-filter");
        line.add(
                small("ui.filters.rename", "filter-rename", filter, () -> rename(line, filter)),
                small("ui.filters.delete", "filter-delete", filter, () -> delete(filter)));
        return line;
    }

    private Button small(String key, String testId, SavedFilter filter, Runnable act) {
        var button = Kit.tested(new Button(getTranslation(key), click -> act.run()), testId);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("ui.filters.of", getTranslation(key), filter.name()));
        return button;
    }

    private void rename(Div line, SavedFilter filter) {
        var name = name("filter-new-name");
        name.setValue(filter.name());
        var form = new Form("inline-form").withoutDraft().needs(name, FieldName.NAME);
        form.submit(getTranslation("ui.filters.rename"), "filter-rename-save", () -> {
            own.rename(filter.id(), name.getValue());
            show();
        });
        line.removeAll();
        line.add(form);
        name.focus();
    }

    private void delete(SavedFilter filter) {
        own.delete(filter.id());
        show();
        Kit.done(getTranslation("ui.filters.deleted", filter.name()), () -> {
            own.save(finder.path(), filter.name(), filter.parameters());
            show();
        });
    }
}
