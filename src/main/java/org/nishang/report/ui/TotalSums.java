package org.nishang.report.ui;

import com.vaadin.flow.component.Component;
import org.nishang.report.Total;
import org.nishang.report.TotalsSheet;
import org.nishang.ui.Formats;

/** Where a figure is a sum over the rows and not their number: the sum in words. */
final class TotalSums {

    private TotalSums() {}

    static String of(Component in, TotalsSheet sheet, Total total, String part) {
        String sum = switch (total + "." + part) {
            case "T10.headcount" -> Formats.number(sheet.t10().headcount());
            case "T11.required" -> Formats.number(sheet.t11().required());
            case "T11.held" -> Formats.number(sheet.t11().held());
            case "T11.shortfall" -> Formats.number(sheet.t11().shortfall());
            case "T15." -> TotalWords.hours(sheet.t15());
            default -> "";
        };
        return sum.isEmpty() ? "" : in.getTranslation("report.sum." + total, sum);
    }
}
