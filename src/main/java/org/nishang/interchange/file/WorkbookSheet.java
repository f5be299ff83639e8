package org.nishang.interchange.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/** A sheet of an {@code .xlsx}. */
final class WorkbookSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final org.dhatim.fastexcel.reader.Sheet sheet;
    private final WorkbookGuard.Seen seen;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private WorkbookSheet(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet, WorkbookGuard.Seen seen) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.seen = seen;
        this.stream = read(() -> {
            try {
                return sheet.openStream();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        this.rows = stream.iterator();
    }

    /** The names of the sheets that people see, in their order. */
    static List<String> names(Path file) {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
        } catch (Exception e) {
            throw new Refusal("interchange.file.damaged");
        }
    }

    static Sheet open(Path file, String name, WorkbookGuard.Seen seen) {
        @Nullable ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile());
            return new WorkbookSheet(workbook, workbook.findSheet(name).orElseThrow(), seen);
        } catch (Exception e) {
            close(workbook);
            throw new Refusal("interchange.file.damaged");
        }
    }

    @Override
    public String name() {
        return sheet.getName();
    }

    @Override
    public int roughRows() {
        return seen.rowsOf(sheet.getId());
    }

    @Override
    public boolean from1904() {
        return seen.from1904();
    }

    @Override
    public boolean mergesAcross(int row) {
        return seen.mergesAcross(sheet.getId(), row);
    }

    @Override
    public Optional<SheetRow> next() {
        return read(() -> rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty());
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<RawCell>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            @Nullable Cell cell = row.getCell(i);
            cells.add(cell == null ? RawCell.BLANK : cell(cell));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static RawCell cell(Cell cell) {
        @Nullable String formula = cell.getFormula();
        if (formula != null && !formula.isEmpty()) {
            return new RawCell(RawCell.Kind.FORMULA, formula);
        }
        @Nullable String raw = cell.getRawValue();
        String text = raw == null ? "" : raw;
        if (text.isEmpty() || cell.getType() == CellType.EMPTY) {
            return RawCell.BLANK;
        }
        return switch (cell.getType()) {
            case NUMBER -> new RawCell(RawCell.Kind.NUMBER, text);
            case BOOLEAN -> new RawCell(RawCell.Kind.BOOLEAN, text.equals("1") ? "TRUE" : "FALSE");
            case ERROR -> new RawCell(RawCell.Kind.ERROR, text);
            // Some programs write plain text as the result of a formula that is not there.
            case STRING, FORMULA -> RawCell.text(text);
            case EMPTY -> RawCell.BLANK;
        };
    }

    /** Whatever the libraries stumble over is the file's fault; not all of it is declared. */
    private static <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (Exception e) {
            throw new Refusal("interchange.file.damaged");
        }
    }

    private static void close(@Nullable ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        stream.close();
        close(workbook);
    }
}
