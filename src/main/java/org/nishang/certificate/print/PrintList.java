package org.nishang.certificate.print;

import static org.nishang.common.register.ListColumn.ofMinute;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The log of prints as a list; the search of its page looks for sessions to print and does not narrow it. */
@Component
class PrintList extends ListSource<PrintList.All, PrintRow> {

    /** All that is seen. */
    record All() {}

    private final PrintLog log;
    private final Texts texts;

    PrintList(PrintLog log, Texts texts, Clock clock) {
        super(
                "certificate-prints",
                texts.of("certificate.print.log"),
                List.of(
                        ofText(
                                "what",
                                texts.of("certificate.print.what"),
                                row -> texts.of("certificate.print.kind." + row.kind(), row.subject())),
                        ofNumber("papers", texts.of("certificate.print.papers"), PrintRow::papers),
                        ofNumber("copies", texts.of("certificate.print.copies"), PrintRow::copies),
                        ofText("reason", texts.of("certificate.act.reason"), PrintRow::reason),
                        ofText("who", texts.of("certificate.print.who"), PrintRow::actor),
                        ofMinute("when", texts.of("certificate.print.when"), clock.getZone(), PrintRow::printedAt)));
        this.log = log;
        this.texts = texts;
    }

    @Override
    protected All query(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of());
        return new All();
    }

    @Override
    protected Text about(All all) {
        return texts.filters().text();
    }

    @Override
    protected Stream<PrintRow> rows(All all, ListSort sort) {
        sort.none();
        return Pages.of(log::rows);
    }
}
