package org.nishang.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.NumberText;
import org.nishang.common.Refusal;

/**
 * A number that somebody types, read as everywhere else: {@code 1,200} and full width are numbers. What is none, or out
 * of bounds, is said under the field, and nothing is taken for it.
 *
 * @param <N> what kind of number
 */
public abstract sealed class NumberBox<N extends Number> extends TextField {

    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;

    private NumberBox(String label, String inputMode) {
        super(label);
        addClassName("number-box");
        getElement().setAttribute("inputmode", inputMode);
        setManualValidation(true);
        addValueChangeListener(event -> say(fault()));
    }

    /** Whole numbers, for counting. */
    public static final class Count extends NumberBox<Integer> {

        public Count(String label) {
            super(label, "numeric");
        }

        @Override
        Optional<Integer> read(String text) {
            return NumberText.whole(text);
        }

        @Override
        String wrong() {
            return "ui.number.not-whole";
        }
    }

    /** Numbers that may have something behind the point. */
    public static final class Decimal extends NumberBox<BigDecimal> {

        public Decimal(String label) {
            super(label, "decimal");
        }

        @Override
        Optional<BigDecimal> read(String text) {
            return NumberText.decimal(text);
        }

        @Override
        String wrong() {
            return "ui.number.none";
        }
    }

    abstract Optional<N> read(String text);

    abstract String wrong();

    /** Bounds, both of them inside. */
    public final void setBounds(long from, long to) {
        least = BigDecimal.valueOf(from);
        most = BigDecimal.valueOf(to);
    }

    public final void setNumber(@Nullable N number) {
        setValue(
                number == null
                        ? ""
                        : number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
    }

    /**
     * @return empty where nothing was typed
     * @throws Refusal what the field says of a text that is no number within the bounds
     */
    public final Optional<N> number() {
        var fault = fault();
        say(fault);
        fault.ifPresent(refusal -> {
            throw refusal;
        });
        return read(getValue());
    }

    /** What is wrong with what stands in it. */
    public final Optional<Refusal> fault() {
        if (getValue().isBlank()) {
            return Optional.empty();
        }
        if (read(getValue()).isEmpty()) {
            return Optional.of(new Refusal(wrong(), getValue()));
        }
        BigDecimal number = NumberText.decimal(getValue()).orElseThrow();
        boolean outside =
                (least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0);
        return outside
                ? Optional.of(new Refusal("ui.number.bounds", String.valueOf(least), String.valueOf(most)))
                : Optional.empty();
    }

    private void say(Optional<Refusal> fault) {
        setInvalid(fault.isPresent());
        setErrorMessage(fault.map(refusal -> getTranslation(refusal.key(), refusal.arguments()))
                .orElse(null));
    }
}
