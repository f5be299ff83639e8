package org.nishang.course.variant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * What stands for a name of an item with parameters: a number, or words where a garment or a market is drawn.
 *
 * @param number with which formulas reckon; nothing where there are words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(@Nullable BigDecimal number, @Nullable Text words) {

    public Figure {
        if ((number == null) == (words == null)) {
            throw new IllegalArgumentException("a figure is a number or words");
        }
    }

    public static Figure of(BigDecimal number) {
        return new Figure(number, null);
    }

    public static Figure of(Text words) {
        return new Figure(null, words);
    }

    boolean isNumber() {
        return number != null;
    }

    BigDecimal asNumber() {
        return Objects.requireNonNull(number);
    }
}
