package org.nishang.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.Refusal;
import org.nishang.ui.NumberBox;

/** One field of a form: what is wrong with what stands in it, and saying so. */
record FormField(Component part, boolean needed) {

    // By tags, not classes: the code of every kind named here would be loaded by every page that has a form.
    /** Fields whose mark for screen readers is one that a button and a group may not have. */
    private static final Set<String> MARKED_BY_LOOKS = Set.of("vaadin-select", "vaadin-checkbox-group");

    /** Fields that say by themselves what cannot be read. */
    private static final Set<String> READ_THEMSELVES = Set.of("vaadin-date-picker", "vaadin-time-picker");

    FormField {
        if (needed && is(MARKED_BY_LOOKS, part)) {
            part.addClassName("needed");
        } else if (needed && part instanceof HasValue<?, ?> field) {
            field.setRequiredIndicatorVisible(true);
        }
        // Dates and numbers say at once what cannot be read; else nobody is told of a field that is not left yet.
        if (!readsItself(part) && part instanceof HasValidation field) {
            field.setManualValidation(true);
        }
    }

    private static boolean readsItself(Component part) {
        return part instanceof NumberBox<?> || is(READ_THEMSELVES, part);
    }

    private static boolean is(Set<String> tags, Component part) {
        return tags.contains(part.getElement().getTag());
    }

    boolean isShown() {
        return part.isVisible();
    }

    /** In the reader's language; empty where the field can be read. */
    Optional<String> fault() {
        if (!isShown()) {
            return Optional.empty();
        }
        return unread().or(() ->
                needed && isBlank() ? Optional.of(part.getTranslation("ui.form.missing", label())) : Optional.empty());
    }

    /** The same without minding what is still to be filled in. */
    Optional<String> unread() {
        if (!isShown()) {
            return Optional.empty();
        }
        return part instanceof NumberBox<?> box ? box.fault().map(this::words) : unreadable();
    }

    private Optional<String> unreadable() {
        return part instanceof HasValidator<?> field ? unreadable(field) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <V> Optional<String> unreadable(HasValidator<V> field) {
        var result = field.getDefaultValidator().apply(((HasValue<?, V>) field).getValue(), new ValueContext(part));
        return result.isError()
                ? Optional.of(result.getErrorMessage())
                        .filter(words -> !words.isEmpty())
                        .or(() -> Optional.of(part.getTranslation("ui.form.unreadable", label())))
                : Optional.empty();
    }

    private boolean isBlank() {
        return part instanceof HasValue<?, ?> field
                && (field.isEmpty() || field.getValue() instanceof String text && text.isBlank());
    }

    private String words(Refusal refusal) {
        return part.getTranslation(refusal.key(), refusal.arguments());
    }

    String label() {
        return part instanceof HasLabel labelled
                ? Optional.ofNullable(labelled.getLabel()).orElse("")
                : "";
    }

    void say(String words) {
        if (part instanceof HasValidation field) {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
    }

    boolean isWrong() {
        return isShown() && part instanceof HasValidation field && field.isInvalid();
    }

    void focus() {
        if (part instanceof Focusable<?> able) {
            able.focus();
        }
    }

    void calm() {
        if (part instanceof HasValidation field) {
            field.setInvalid(false);
        }
    }
}
