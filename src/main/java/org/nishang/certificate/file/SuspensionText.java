package org.nishang.certificate.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.DayText;
import org.nishang.common.Refusal;

/** Periods of suspension that are over, in one cell: {@code 2025-01-10至2025-02-01、2025-06-01至2025-07-01}. */
final class SuspensionText {

    private static final String BETWEEN = "、";
    private static final String TO = "至";

    private SuspensionText() {}

    /** @param periods that have an end */
    static String of(List<Suspended> periods) {
        return periods.stream().map(period -> period.from() + TO + period.to()).collect(Collectors.joining(BETWEEN));
    }

    /**
     * @return in the order of their days
     * @throws Refusal {@code certificate.suspension-periods} if it is no list of periods one after the other
     */
    static List<Suspended> read(String text) {
        var periods = Stream.of(text.split("[、，,；;\\n]"))
                .filter(part -> !part.isBlank())
                .map(part -> period(part, text))
                .toList();
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).follows(periods.get(i - 1))) {
                throw wrong(text);
            }
        }
        return periods;
    }

    private static Suspended period(String part, String whole) {
        String[] days = part.split("[至~～]", -1);
        if (days.length != 2) {
            throw wrong(whole);
        }
        var from = DayText.day(days[0]).orElseThrow(() -> wrong(whole));
        var to = DayText.day(days[1]).orElseThrow(() -> wrong(whole));
        if (!to.isAfter(from)) {
            throw wrong(whole);
        }
        return new Suspended(from, to);
    }

    private static Refusal wrong(String text) {
        return new Refusal("certificate.suspension-periods", text);
    }
}
