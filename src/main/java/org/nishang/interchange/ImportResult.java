package org.nishang.interchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a file.
 *
 * @param created records that are new, or would be; 0 when nothing was written because of errors
 * @param updated records that are corrected, likewise
 * @param waiting records that count when somebody with a right to it has agreed, likewise
 * @param failed lines with errors
 * @param faults in the order of the rows; at most {@link #MOST_FAULTS}
 * @param warnings what senders of right lines should know, in the order of the rows; at most {@link #MOST_FAULTS}
 * @param committed whether the file was written
 * @param batch under which it can be taken back, if it was written
 * @param report the rows with their errors as a workbook, if there are errors
 * @param part of the file that was read
 */
public record ImportResult(
        int rows,
        int created,
        int updated,
        int unchanged,
        int waiting,
        int failed,
        List<RowFault> faults,
        List<RowFault> warnings,
        boolean committed,
        Optional<UUID> batch,
        Optional<UUID> report,
        ReadPart part) {

    /** More errors than anybody reads; the counts count them all. */
    public static final int MOST_FAULTS = 10_000;

    ImportResult reported(UUID id) {
        return new ImportResult(
                rows,
                created,
                updated,
                unchanged,
                waiting,
                failed,
                faults,
                warnings,
                committed,
                batch,
                Optional.of(id),
                part);
    }
}
