package org.nishang.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a form that a draft may keep, and its lines, each with a name of its own. Passwords and what people are
 * identified by are not among them.
 */
final class DraftParts {

    private static final Set<String> SECRET = Set.of("vaadin-password-field", "vaadin-upload");

    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final Map<String, FormLines<?>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    private DraftParts() {}

    /** @param secret fields that are never kept, though they look like others */
    static DraftParts of(Form form, Set<Component> secret) {
        var parts = new DraftParts();
        form.getChildren().forEach(child -> parts.take(child, secret));
        return parts;
    }

    private void take(Component part, Set<Component> secret) {
        if (part.getElement().isTextNode() || part instanceof Form || secret.contains(part) || isSecret(part)) {
            return;
        }
        if (part instanceof HasValue<?, ?> field) {
            fields.put(name(part), field);
            return;
        }
        if (part instanceof FormLines<?> some) {
            lines.put(name(part), some);
        }
        part.getChildren().forEach(child -> take(child, secret));
    }

    private static boolean isSecret(Component part) {
        return SECRET.contains(part.getElement().getTag())
                || "one-time-code".equals(part.getElement().getAttribute("autocomplete"));
    }

    /** What tests call it, else its kind; the second of a name has a number. */
    private String name(Component part) {
        String name =
                Optional.ofNullable(part.getTestId()).orElse(part.getElement().getTag());
        int number = taken.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "." + number;
    }

    Map<String, HasValue<?, ?>> fields() {
        return fields;
    }

    Map<String, FormLines<?>> lines() {
        return lines;
    }
}
