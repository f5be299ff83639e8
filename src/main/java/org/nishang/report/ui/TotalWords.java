package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.nishang.report.Total;

/** Names and definitions of totals and their parts. */
final class TotalWords {

    private TotalWords() {}

    static String name(Component in, Total total, String part) {
        return total + " " + in.getTranslation(key(total, part));
    }

    static String definition(Component in, Total total, String part) {
        return in.getTranslation(key(total, part) + ".definition");
    }

    /** The first part, the shortfall of T11, is the total's own. */
    static String testId(Total total, String part) {
        boolean own = part.isEmpty()
                || (total == Total.T11
                        ? part.equals("shortfall")
                        : part.equals(total.parts().getFirst()));
        return "total-" + total + (own ? "" : "-" + part);
    }

    /** Hours with a decimal only where there is one. */
    static String hours(BigDecimal hours) {
        return NumberFormat.getNumberInstance(Locale.ENGLISH).format(hours);
    }

    private static String key(Total total, String part) {
        return "report." + total + (part.isEmpty() ? "" : "." + part);
    }
}
