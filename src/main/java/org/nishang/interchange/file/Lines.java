package org.nishang.interchange.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.common.register.Fault;
import org.nishang.common.register.Line;

/** The lines of a sheet below its headings; blank rows and the template's own rows are passed over. */
public final class Lines implements AutoCloseable {

    /**
     * A line as read.
     *
     * @param faults of its cells; the register sees a line only if there are none
     * @param warnings what people do not see of it in their program, and of its cells
     */
    public record Read(Line line, List<Fault> faults, List<Fault> warnings) {}

    private final String name;
    private final Sheet sheet;
    private final Heading heading;
    private final CellReader cells;
    private boolean atTop = true;

    private Lines(String name, Sheet sheet, Heading heading) {
        this.name = name;
        this.sheet = sheet;
        this.heading = heading;
        this.cells = new CellReader(sheet.from1904());
    }

    /**
     * Opens the sheet of a file that belongs to a register: the one of its name, else the first with its headings.
     *
     * @throws Refusal {@code interchange.sheet.*} if there is none
     */
    public static Lines open(SheetFile file, List<Column> columns, List<String> names) {
        var candidates = new ArrayList<String>();
        file.sheets().stream().filter(names::contains).forEach(candidates::add);
        file.sheets().stream().filter(name -> !names.contains(name)).forEach(candidates::add);
        for (String name : candidates) {
            Sheet sheet = file.open(name);
            boolean keep = false;
            try {
                Optional<Heading> heading = Heading.find(sheet, columns);
                if (heading.isPresent()) {
                    keep = true;
                    return new Lines(name, sheet, heading.get());
                }
            } finally {
                if (!keep) {
                    sheet.close();
                }
            }
        }
        throw new Refusal(
                "interchange.sheet.no-headings",
                Heading.names(columns.stream().filter(Column::required).toList()));
    }

    /** The name of the sheet they are in. */
    public String sheet() {
        return name;
    }

    public Heading heading() {
        return heading;
    }

    public int roughRows() {
        return sheet.survey().rows();
    }

    /** Columns of the register that are hidden in the sheet; what they hold counts. */
    public List<Fault> hiddenColumns() {
        return sheet.survey().hiddenColumns().stream()
                .sorted()
                .flatMap(place -> heading.at(place).stream())
                .map(column -> Fault.of(column.code(), "interchange.column.hidden"))
                .toList();
    }

    public Optional<Read> next() {
        for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
            if (!isPassedOver(row.get())) {
                atTop = false;
                return Optional.of(read(row.get()));
            }
        }
        return Optional.empty();
    }

    /** Blank, or one that a template or export has for people: codes, notes, example, total. */
    boolean isPassedOver(SheetRow row) {
        return row.isBlank() || isFoot(row) || (atTop && isOfTemplate(row));
    }

    private boolean isOfTemplate(SheetRow row) {
        return says(row, (column, text) -> text.equals(column.code()))
                || says(row, (column, text) -> text.equals(column.heading().zh()))
                || says(
                        row,
                        (column, text) -> text.equals(column.note().zh())
                                || text.equals(column.note().en()))
                || says(row, (column, text) -> text.equals(column.example()));
    }

    private interface Said {
        boolean by(Column column, String text);
    }

    private boolean says(SheetRow row, Said said) {
        for (int i = 0; i < heading.columns().size(); i++) {
            @Nullable Column column = heading.columns().get(i);
            String text = Cells.trim(row.cell(i).text());
            if (column != null && !said.by(column, text) && !(text.isEmpty() && !column.required())) {
                return false;
            }
        }
        return true;
    }

    /** The last rows of an export: nothing in our columns, a word in one that is passed over. */
    private boolean isFoot(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean ours = i < heading.columns().size() && heading.columns().get(i) != null;
            boolean named = heading.named().contains(i);
            if ((ours || !named) && !row.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Read read(SheetRow row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>(0);
        List<Fault> warnings = new ArrayList<>(0);
        for (int i = 0; i < row.cells().size(); i++) {
            boolean ours = i < heading.columns().size() && heading.columns().get(i) != null;
            if (!ours && !heading.named().contains(i) && !row.cell(i).isBlank()) {
                throw new Refusal("interchange.sheet.no-heading-above", Cells.letters(i) + row.number());
            }
        }
        for (int i = 0; i < heading.columns().size(); i++) {
            @Nullable Column column = heading.columns().get(i);
            if (column == null) {
                continue;
            }
            try {
                @Nullable Object value = cells.read(column, row.cell(i), warnings);
                if (value == null && column.required()) {
                    faults.add(Fault.of(column.code(), "interchange.cell.required"));
                }
                values.put(column.code(), value);
            } catch (Refusal wrong) {
                faults.add(Fault.of(column.code(), wrong));
            }
        }
        warnings.addAll(warnings(row));
        return new Read(new Line(row.number(), values), faults, warnings);
    }

    private List<Fault> warnings(SheetRow row) {
        var merged = sheet.survey().mergedFrom(row.number());
        if (!row.hidden() && merged.isEmpty()) {
            return List.of();
        }
        var warnings = new ArrayList<Fault>();
        if (row.hidden()) {
            warnings.add(Fault.of("", "interchange.row.hidden"));
        }
        for (var cells : merged) {
            heading.first(cells::touches)
                    .ifPresent(
                            column -> warnings.add(Fault.of(column.code(), "interchange.cells.merged", cells.range())));
        }
        return warnings;
    }

    @Override
    public void close() {
        sheet.close();
    }
}
