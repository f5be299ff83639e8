package org.nishang.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Fault;
import org.nishang.common.register.Line;
import org.nishang.common.register.RecordKey;
import org.nishang.common.register.Register;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.interchange.file.LeftOutSheet;
import org.nishang.interchange.file.Lines;

/** One way through one file: lines in chunks to the register, verdicts into counts. */
final class ImportRun {

    private static final int CHUNK = 1000;

    private final Register register;
    private final RegisterImport into;
    private final boolean write;
    private final OnError onError;
    private final ImportProgress progress;
    private final Consumer<List<Change>> journal;
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Line> chunk = new ArrayList<>(CHUNK);
    private final MergedLines merged = new MergedLines();
    private final List<RowFault> faults = new ArrayList<>();
    private final List<RowFault> warnings = new ArrayList<>();
    private ReadPart part = new ReadPart(Optional.empty(), List.of());
    private int rows;
    private int created;
    private int updated;
    private int unchanged;
    private int waiting;
    private int failed;

    /**
     * @param write whether right lines are written
     * @param journal takes what was written, chunk by chunk
     */
    ImportRun(
            Register register,
            UUID batch,
            boolean write,
            OnError onError,
            ImportProgress progress,
            Consumer<List<Change>> journal) {
        this.register = register;
        this.into = register.begin(batch);
        this.write = write;
        this.onError = onError;
        this.progress = progress;
        this.journal = journal;
    }

    /** @param leftOut other sheets of the same file */
    void through(Lines lines, List<LeftOutSheet> leftOut) {
        progress.at(0, lines.roughRows());
        add(warnings, lines.heading().row(), lines.hiddenColumns());
        for (var read = lines.next(); read.isPresent(); read = lines.next()) {
            take(read.get());
            if (chunk.size() == CHUNK) {
                pass();
                progress.at(rows, lines.roughRows());
            }
        }
        pass();
        var held = merged.settled();
        for (int from = 0; from < held.size(); from += CHUNK) {
            judge(held.subList(from, Math.min(from + CHUNK, held.size())));
        }
        progress.at(rows, rows);
        part = new ReadPart(Optional.of(lines.sheet()).filter(name -> !name.isEmpty()), leftOut);
    }

    private void take(Lines.Read read) {
        rows++;
        add(warnings, read.line().row(), read.warnings());
        if (!read.faults().isEmpty()) {
            refuse(read.line(), read.faults());
            return;
        }
        chunk.add(read.line());
    }

    private void pass() {
        if (chunk.isEmpty()) {
            return;
        }
        judge(ready(register.completed(List.copyOf(chunk))));
        chunk.clear();
    }

    /** Those that can be judged now. What a line before said is refused; what others may yet say is held back. */
    private List<Line> ready(List<Line> lines) {
        var ready = new ArrayList<Line>(lines.size());
        var records = register.keys(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            RecordKey key = records.get(i);
            @Nullable Integer before = keys.putIfAbsent(key.typed(), line.row());
            if (before != null) {
                refuse(line, List.of(Fault.of(keyColumn(), "interchange.line.duplicate", before)));
            } else if (key.manyKeys()) {
                merged.add(line, key);
            } else {
                ready.add(line);
            }
        }
        return ready;
    }

    /** The column that a person looks at first to find the other line. */
    private String keyColumn() {
        return register.columns().stream()
                .filter(Column::required)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void judge(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var changes = new ArrayList<Change>(lines.size());
        var verdicts = into.take(lines, writes());
        for (int i = 0; i < lines.size(); i++) {
            switch (verdicts.get(i)) {
                case Verdict.Refused refused -> refuse(lines.get(i), refused.faults());
                case Verdict.Accepted accepted -> accept(lines.get(i), accepted, changes);
            }
        }
        if (writes() && !changes.isEmpty()) {
            journal.accept(changes);
        }
    }

    private void accept(Line line, Verdict.Accepted accepted, List<Change> changes) {
        switch (accepted.outcome()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case WAITING -> waiting++;
        }
        if (accepted.change() != null) {
            changes.add(accepted.change());
        }
        add(warnings, line.row(), accepted.warnings());
        if (accepted.outcome() == Verdict.Outcome.UNCHANGED) {
            add(warnings, line.row(), merged.warnings(line));
        }
    }

    /** After the first error of an all-or-nothing file the rest is only checked. */
    private boolean writes() {
        return write && (failed == 0 || onError == OnError.SKIP);
    }

    private void refuse(Line line, List<Fault> wrong) {
        failed++;
        add(faults, line.row(), wrong);
    }

    private static void add(List<RowFault> to, int row, List<Fault> some) {
        some.stream().limit(ImportResult.MOST_FAULTS - to.size()).forEach(fault -> to.add(new RowFault(row, fault)));
    }

    /** Whether the file is to stay written. */
    boolean stands() {
        return writes();
    }

    ImportResult result(UUID batch) {
        faults.sort(Comparator.comparingInt(RowFault::row));
        warnings.sort(Comparator.comparingInt(RowFault::row));
        boolean nothing = write && !stands();
        return new ImportResult(
                rows,
                nothing ? 0 : created,
                nothing ? 0 : updated,
                unchanged,
                nothing ? 0 : waiting,
                failed,
                List.copyOf(faults),
                List.copyOf(warnings),
                stands(),
                stands() ? Optional.of(batch) : Optional.empty(),
                Optional.empty(),
                part);
    }
}
