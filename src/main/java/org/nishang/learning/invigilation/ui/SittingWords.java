package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.nishang.learning.invigilation.SittingRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How a running attempt is told. */
final class SittingWords implements Serializable {

    private static final String CLOCK = "HH:mm:ss";

    private final Component on;
    private final ZoneId zone;

    SittingWords(Component on, ZoneId zone) {
        this.on = on;
        this.zone = zone;
    }

    Component state(SittingRow row) {
        var tone = switch (row.state()) {
            case WRITING -> Tone.GOOD;
            case SILENT, PAUSED -> Tone.SOON;
            case OVERDUE -> Tone.BAD;
        };
        return Kit.state(tone, on.getTranslation("learning.sittings.state." + row.state()));
    }

    String left(SittingRow row) {
        long seconds = row.left().toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    String answered(SittingRow row) {
        return on.getTranslation("learning.sittings.answered.of", row.answered(), row.questions());
    }

    String saved(SittingRow row) {
        return time(row.savedAt());
    }

    String added(SittingRow row) {
        return row.added().isZero()
                ? Formats.NONE
                : on.getTranslation("learning.sittings.minutes", (int)
                        Math.ceilDiv(row.added().toSeconds(), 60));
    }

    private String time(@Nullable Instant instant) {
        return instant == null
                ? Formats.NONE
                : DateTimeFormatter.ofPattern(CLOCK).format(instant.atZone(zone));
    }
}
