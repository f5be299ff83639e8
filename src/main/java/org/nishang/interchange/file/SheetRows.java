package org.nishang.interchange.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;

/**
 * The rows of a sheet that say something, from top to bottom. Rows and cells that are only formatted are passed over:
 * there may be a million of them below the last person.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *     18.3</a>
 */
final class SheetRows implements AutoCloseable {

    /** A day without a time of day, whatever the zone: written so by programs that have no cells for days. */
    private static final Pattern MIDNIGHT =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T00:00(:00(\\.0+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

    private static final int MOST_MERGED = 10_000;

    private final PartReader xml;
    private final SharedStrings strings;
    private final BitSet hiddenColumns = new BitSet();
    private final List<SheetSurvey.Merged> merged = new ArrayList<>();
    private int number;

    SheetRows(PartReader xml, SharedStrings strings) {
        this.xml = xml;
        this.strings = strings;
    }

    Optional<SheetRow> next() throws XMLStreamException {
        while (xml.next()) {
            if (xml.begins()) {
                switch (xml.name()) {
                    case "col" -> column();
                    case "row" -> {
                        Optional<SheetRow> row = row();
                        if (row.isPresent()) {
                            return row;
                        }
                    }
                    case "mergeCell" -> merge();
                    default -> {}
                }
            }
        }
        return Optional.empty();
    }

    /** @throws Refusal {@code interchange.file.rows} if more rows say something */
    SheetSurvey survey(FileLimits limits) throws XMLStreamException {
        int rows = 0;
        while (next().isPresent()) {
            // Titles, notes and totals stand around the lines.
            if (++rows > limits.rows() + 1000) {
                throw new Refusal("interchange.file.rows", limits.rows());
            }
        }
        return new SheetSurvey(
                rows,
                hiddenColumns.stream().boxed().collect(Collectors.toSet()),
                merged.stream().collect(Collectors.groupingBy(SheetSurvey.Merged::fromRow)));
    }

    private void column() {
        @Nullable String from = xml.attribute("min");
        @Nullable String to = xml.attribute("max");
        if (from != null && to != null && (xml.flag("hidden") || isNothing(xml.attribute("width")))) {
            hiddenColumns.set(Integer.parseInt(from) - 1, Math.min(Integer.parseInt(to), FileLimits.COLUMNS));
        }
    }

    private void merge() {
        @Nullable String range = xml.attribute("ref");
        if (range != null && merged.size() < MOST_MERGED) {
            CellAddress.range(range).ifPresent(merged::add);
        }
    }

    private Optional<SheetRow> row() throws XMLStreamException {
        number = numbered(xml.attribute("r"));
        boolean hidden = xml.flag("hidden") || isNothing(xml.attribute("ht"));
        var cells = new ArrayList<RawCell>();
        int place = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                place = placed(xml.attribute("r"), place);
                RawCell cell = cell(xml.attribute("t"));
                if (!cell.isBlank()) {
                    put(cells, place, cell);
                }
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new SheetRow(number, cells, hidden));
    }

    private int numbered(@Nullable String said) {
        int next = said == null ? number + 1 : CellAddress.row(said);
        if (next <= number) {
            throw new Refusal("interchange.file.damaged");
        }
        return next;
    }

    private static int placed(@Nullable String address, int before) {
        int place = address == null ? -1 : CellAddress.column(address);
        int next = place < 0 ? before + 1 : place;
        if (next >= FileLimits.COLUMNS) {
            throw new Refusal("interchange.file.damaged");
        }
        return next;
    }

    private static void put(List<RawCell> cells, int place, RawCell cell) {
        while (cells.size() <= place) {
            cells.add(RawCell.BLANK);
        }
        cells.set(place, cell);
    }

    /** A height or width of nothing hides as well. */
    private static boolean isNothing(@Nullable String size) {
        return size != null && Double.parseDouble(size) == 0;
    }

    private RawCell cell(@Nullable String type) throws XMLStreamException {
        String value = "";
        @Nullable String formula = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.runs();
            } else if (xml.begins("f")) {
                // Cells that share a formula name it by its number; some programs write one that is not there.
                boolean isShared = xml.attribute("t") != null;
                String text = xml.text();
                formula = isShared || !text.isEmpty() ? text : null;
            }
        }
        if (formula != null) {
            return new RawCell(RawCell.Kind.FORMULA, formula.isEmpty() ? value : formula);
        }
        return value.isEmpty() ? RawCell.BLANK : said(type == null ? "n" : type, value);
    }

    private RawCell said(String type, String value) {
        return switch (type) {
            case "n" -> new RawCell(RawCell.Kind.NUMBER, value.strip());
            case "s" -> RawCell.text(strings.text(value));
            case "str", "inlineStr" -> RawCell.text(value);
            case "d" -> RawCell.text(MIDNIGHT.matcher(value.strip()).replaceFirst("$1"));
            case "b" -> new RawCell(RawCell.Kind.BOOLEAN, value.matches("\\s*(1|true)\\s*") ? "TRUE" : "FALSE");
            case "e" -> new RawCell(RawCell.Kind.ERROR, value);
            default -> throw new Refusal("interchange.file.damaged");
        };
    }

    @Override
    public void close() {
        xml.close();
    }
}
