package org.nishang.interchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was read in. */
public record BatchRow(
        UUID batch,
        String register,
        String account,
        Instant importedAt,
        String fileName,
        String sha256,
        int rows,
        int created,
        int updated,
        int unchanged,
        int failed,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether there is anything to take back. */
    public boolean isUndoable() {
        return undoneAt == null && created + updated > 0;
    }
}
