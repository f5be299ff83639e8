package org.nishang.interchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.common.register.Numbers;
import org.nishang.identity.Permission;
import org.nishang.identity.SignedIn;
import org.springframework.security.access.AccessDeniedException;

/**
 * How the numbers of people stand in an export: masked, or in clear for a purpose that the log keeps.
 *
 * @param purpose empty = masked
 */
record ClearExport(Optional<String> purpose) {

    /** More people at once are nobody's daily work. */
    static final int MOST = 5000;

    private static final Reason PURPOSE = Reason.within(2, 200, "interchange.export.purpose");

    /**
     * @param asked why the numbers are wanted in clear; empty = masked
     * @throws Refusal {@code interchange.export.purpose}
     * @throws AccessDeniedException if who asks may not have them so
     */
    static ClearExport of(Optional<String> asked, SignedIn who) {
        if (asked.isPresent() && !who.may(Permission.EXPORT_IN_CLEAR)) {
            throw new AccessDeniedException(Permission.EXPORT_IN_CLEAR);
        }
        return new ClearExport(asked.map(PURPOSE::of));
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
