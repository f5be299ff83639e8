package org.nishang.platform.database;

import java.util.List;
import org.nishang.common.register.Line;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.Verdict;
import org.nishang.common.register.Writes;

/**
 * A file on its way into the tables of a register: what is there already is read for many lines at once, each line is
 * judged, and what is right is written in batches.
 */
public abstract class TableImport implements RegisterImport {

    private final BatchWriter writer;

    /** What the lines so far are going to write. */
    protected final Writes writes;

    private boolean writing;

    /** @param statements in the order in which they write */
    protected TableImport(BatchWriter writer, String... statements) {
        this.writer = writer;
        this.writes = new Writes(statements);
    }

    @Override
    public final List<Verdict> take(List<Line> lines, boolean write) {
        writing = write;
        read(lines);
        var verdicts = lines.stream().map(this::verdict).toList();
        writes.settle(write, writer::write);
        return verdicts;
    }

    /** Reads all that the verdicts on these lines need. */
    protected abstract void read(List<Line> lines);

    protected abstract Verdict verdict(Line line);

    /** Whether what is right is written; otherwise what only writing needs may be left out. */
    protected boolean isWriting() {
        return writing;
    }
}
