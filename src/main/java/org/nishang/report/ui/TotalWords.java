package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.nishang.report.Figure;
import org.nishang.report.Total;
import org.nishang.report.TotalsSheet;
import org.nishang.ui.Formats;

/** Names and definitions of totals and their parts. */
final class TotalWords {

    private TotalWords() {}

    static String name(Component in, Total total, String part) {
        return in.getTranslation(key(total, part));
    }

    static String definition(Component in, Total total, String part) {
        return in.getTranslation(key(total, part) + ".definition");
    }

    static String testId(Total total, String part) {
        return "total-" + total + (part.equals(total.main()) ? "" : "-" + part);
    }

    /** Where the figure is a sum over the rows and not their number: the sum in words. */
    static String sum(Component in, TotalsSheet sheet, Total total, Figure figure) {
        return in.getTranslation("report.sum." + figure.unit(), number(sheet.number(total, figure.name())));
    }

    static String number(Number number) {
        return number instanceof BigDecimal hours ? hours(hours) : Formats.number(number);
    }

    /** Hours with a decimal only where there is one. */
    static String hours(BigDecimal hours) {
        return NumberFormat.getNumberInstance(Locale.ENGLISH).format(hours);
    }

    private static String key(Total total, String part) {
        return "report." + total + (part.isEmpty() ? "" : "." + part);
    }
}
