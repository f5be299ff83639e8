package org.nishang.ui.form;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.provider.HasListDataView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field as text, and back: texts, days, times, yes and no, and what is chosen of a list that is there as
 * a whole.
 */
final class DraftValue {

    private static final String BETWEEN = "\u001f";

    private DraftValue() {}

    /** Empty where the field has a value that a draft cannot keep. */
    static Optional<String> of(HasValue<?, ?> field) {
        @Nullable Object value = field.getValue();
        if (field.isEmpty() || value == null) {
            return Optional.of("");
        }
        return switch (value) {
            case String text -> Optional.of(text);
            case LocalDate day -> Optional.of(day.toString());
            case LocalTime time -> Optional.of(time.toString());
            case Boolean yes -> Optional.of(yes.toString());
            case Set<?> chosen
            when field instanceof HasListDataView<?, ?> ->
                Optional.of(chosen.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(BETWEEN)));
            default -> field instanceof HasListDataView<?, ?> ? Optional.of(value.toString()) : Optional.empty();
        };
    }

    /** Leaves the field as it is where the text is none of its values now. */
    @SuppressWarnings("unchecked")
    static void put(HasValue<?, ?> field, String text) {
        if (text.isEmpty()) {
            field.clear();
        } else {
            read(field, text).ifPresent(((HasValue<?, Object>) field)::setValue);
        }
    }

    private static Optional<?> read(HasValue<?, ?> field, String text) {
        if (field instanceof HasListDataView<?, ?> list) {
            return field.getEmptyValue() instanceof Set ? chosen(list, Set.of(text.split(BETWEEN))) : one(list, text);
        }
        return switch (field.getEmptyValue()) {
            case String none -> Optional.of(text);
            case Boolean no -> Optional.of(Boolean.valueOf(text));
            case null -> day(text).<Object>map(Function.identity()).or(() -> time(text));
            default -> Optional.empty();
        };
    }

    private static Optional<?> one(HasListDataView<?, ?> list, String text) {
        return items(list).stream()
                .filter(item -> String.valueOf(item).equals(text))
                .findFirst();
    }

    private static Optional<?> chosen(HasListDataView<?, ?> list, Set<String> texts) {
        return Optional.of(items(list).stream()
                .filter(item -> texts.contains(String.valueOf(item)))
                .collect(Collectors.toSet()));
    }

    /** None where the list is fetched while somebody types. */
    private static List<?> items(HasListDataView<?, ?> list) {
        try {
            return list.getListDataView().getItems().toList();
        } catch (IllegalStateException fetched) {
            return List.of();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return text.contains("-") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        return text.contains(":") ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }
}
