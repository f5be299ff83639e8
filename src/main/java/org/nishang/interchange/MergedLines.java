package org.nishang.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.register.Fault;
import org.nishang.common.register.Line;
import org.nishang.common.register.RecordKey;

/**
 * Lines of a file whose records were merged from several, so that other lines may mean the same: they are judged when
 * all of them are known. A line with a former key corrects nothing, nor does a line beside it: each of them knows only
 * a part of what the record says since the merger.
 */
final class MergedLines {

    private record Held(Line line, RecordKey key) {}

    private final Map<String, List<Held>> byRecord = new LinkedHashMap<>();

    /** What is to be told of a line that corrected nothing, by its row. */
    private final Map<Integer, Fault> warnings = new HashMap<>();

    void add(Line line, RecordKey key) {
        byRecord.computeIfAbsent(key.record(), record -> new ArrayList<>(2)).add(new Held(line, key));
    }

    /** All lines, those of one record together; what a present key adds comes before what a former one does. */
    List<Line> settled() {
        var settled = new ArrayList<Line>();
        for (List<Held> lines : byRecord.values()) {
            lines.sort(Comparator.comparing(held -> held.key().former()));
            boolean anyFormer = lines.getLast().key().former();
            for (Held held : lines) {
                settled.add(anyFormer ? held.line().addingOnly() : held.line());
                if (anyFormer) {
                    warnings.put(held.line().row(), warning(held, lines));
                }
            }
        }
        return settled;
    }

    private static Fault warning(Held held, List<Held> lines) {
        String column = held.key().column();
        return lines.stream()
                .map(other -> other.line().row())
                .filter(row -> row != held.line().row())
                .min(Comparator.naturalOrder())
                .map(row -> Fault.of(column, "common.key.same-record", row))
                .orElseGet(() -> Fault.of(column, "common.key.former"));
    }

    List<Fault> warnings(Line line) {
        var warning = warnings.get(line.row());
        return warning == null ? List.of() : List.of(warning);
    }
}
