package org.nishang.staffing.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one enterprise must have and has of one role, day by day over a window.
 *
 * @param steps in order, each until the next; the first begins on the window's first day
 */
public record Timeline(List<Step> steps) {

    /**
     * @param from first day of the step
     * @param required {@code null} while no headcount is declared or the enterprise is not active
     */
    public record Step(LocalDate from, @Nullable Integer required, int held) {
        public boolean isShort() {
            return required != null && held < required;
        }
    }

    public Timeline {
        steps = List.copyOf(steps);
    }

    public Step on(LocalDate day) {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (!steps.get(i).from().isAfter(day)) {
                return steps.get(i);
            }
        }
        return steps.getFirst();
    }

    /** The first step at or after a day on which too few are held; it begins on that day or later. */
    public Optional<Step> firstShort(LocalDate from) {
        var first = on(from);
        if (first.isShort()) {
            return Optional.of(new Step(from, first.required(), first.held()));
        }
        return steps.stream()
                .filter(step -> step.from().isAfter(from) && step.isShort())
                .findFirst();
    }

    /** Puts steps together, one for each change. */
    static final class Builder {
        private final List<Step> steps = new ArrayList<>();

        void add(LocalDate from, @Nullable Integer required, int held) {
            if (!steps.isEmpty()) {
                var last = steps.getLast();
                if (last.held() == held && java.util.Objects.equals(last.required(), required)) {
                    return;
                }
            }
            steps.add(new Step(from, required, held));
        }

        Timeline build() {
            return new Timeline(steps);
        }
    }
}
