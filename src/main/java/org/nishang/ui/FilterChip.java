package org.nishang.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasPrefix;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One filter of a list in one line: what it is about, what is chosen, and a × where something is. */
public final class FilterChip extends Div {

    private FilterChip(Component field, String label) {
        super(field);
        addClassName("chip");
        if (field instanceof HasPrefix inside) {
            // The field keeps its label for those who hear it; this is what is seen.
            var seen = Kit.styled(new Span(label), "chip-label");
            seen.getElement().setAttribute("aria-hidden", "true");
            inside.setPrefixComponent(seen);
        }
        if (field instanceof HasLabel named) {
            named.setLabel(label);
        }
    }

    /** A choice, of which {@code everything} restricts nothing; {@code null} = the empty one. */
    public static <T> FilterChip of(Select<T> select, String label, @Nullable T everything) {
        var chip = new FilterChip(select, label);
        var clear = new NativeButton("×", click -> select.setValue(everything));
        clear.addClassName("chip-clear");
        clear.setAriaLabel(select.getTranslation("ui.filter.clear", label));
        chip.add(clear);
        chip.marked(select, clear, value -> value != null && !value.equals(everything));
        return chip;
    }

    /** A day or a word; its field has a × of its own. */
    public static <V, C extends AbstractField<C, V> & HasClearButton> FilterChip of(C field, String label) {
        var chip = new FilterChip(field, label);
        field.setClearButtonVisible(true);
        chip.marked(field, new Span(), value -> !field.isEmpty());
        return chip;
    }

    /** Whether it restricts something. */
    boolean isApplied() {
        return hasClassName("applied");
    }

    private <V> void marked(AbstractField<?, V> field, Component clear, Predicate<V> chosen) {
        clear.setVisible(false);
        field.addValueChangeListener(change -> {
            boolean applied = chosen.test(change.getValue());
            setClassName("applied", applied);
            clear.setVisible(applied);
        });
    }
}
