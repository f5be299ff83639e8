package org.nishang.interchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.common.register.Numbers;

/**
 * How the numbers of people stand in an export: masked, or in clear for a purpose that the log keeps.
 *
 * @param purpose empty = masked
 */
record ClearExport(Optional<String> purpose) {

    /** More people at once are nobody's daily work. */
    static final int MOST = 5000;

    private static final Reason PURPOSE = Reason.within(2, 200, "interchange.export.purpose");

    static final ClearExport MASKED = new ClearExport(Optional.empty());

    /** @throws Refusal {@code interchange.export.purpose} */
    static ClearExport inClear(String purpose) {
        return new ClearExport(Optional.of(PURPOSE.of(purpose)));
    }

    Numbers numbers() {
        return purpose.isPresent() ? Numbers.CLEAR : Numbers.MASKED;
    }

    /**
     * @return lines counted on their way
     * @throws Refusal {@code interchange.export.too-many} at the first line too many
     */
    Consumer<List<@Nullable Object>> limited(Consumer<List<@Nullable Object>> lines) {
        if (purpose.isEmpty()) {
            return lines;
        }
        int[] count = {0};
        return line -> {
            if (++count[0] > MOST) {
                throw new Refusal("interchange.export.too-many", MOST);
            }
            lines.accept(line);
        };
    }
}
