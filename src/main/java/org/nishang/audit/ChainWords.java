package org.nishang.audit;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nishang.common.check.Finding;
import org.springframework.stereotype.Component;

/** What a check of the log came to, as sentences with their arguments. */
@Component
class ChainWords {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    ChainWords(Clock clock) {
        this.clock = clock;
    }

    Finding finding(Doubt doubt) {
        String numbers = doubt.numbers();
        return Finding.of(
                numbers, "", doubt.kind().words(), numbers, time(doubt.from()), time(doubt.to()), doubt.where());
    }

    /** What was looked at, what is sound, and what else there is to say. */
    List<Finding> about(ChainReport report) {
        var lines = new ArrayList<Finding>();
        lines.add(line("audit.report.examined", number(report.examined()), number(report.checkpoints())));
        lines.add(report.sound()
                .map(checkpoint -> line(
                        "audit.report.sound",
                        number(checkpoint.seq()),
                        number(checkpoint.line()),
                        time(checkpoint.at()),
                        number(report.last() - checkpoint.seq())))
                .orElseGet(() -> line("audit.report.nothing-signed", number(report.last()))));
        report.restored()
                .forEach(restored -> lines.add(line(
                        "audit.report.restored",
                        time(restored.at()),
                        restored.note(),
                        number(restored.seq()),
                        number(restored.keeps()),
                        number(restored.line()))));
        if (report.strangers() > 0) {
            lines.add(line("audit.report.strangers", number(report.strangers())));
        }
        return lines;
    }

    private static Finding line(String key, String... arguments) {
        return Finding.of("", "", key, arguments);
    }

    String time(@Nullable Instant instant) {
        return instant == null ? "—" : SECOND.format(instant.atZone(clock.getZone()));
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
