package org.nishang.interchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nishang.common.Refusal;

/** The rows of a text file. */
final class TextSheet implements Sheet {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int rows;

    TextSheet(CSVParser parser, int rows) {
        this.parser = parser;
        this.records = parser.iterator();
        this.rows = rows;
    }

    @Override
    public SheetSurvey survey() {
        return SheetSurvey.ofText(rows);
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord record = records.next();
            List<RawCell> cells = new ArrayList<>(record.size());
            for (String cell : record) {
                cells.add(RawCell.text(cell));
            }
            return Optional.of(new SheetRow((int) record.getRecordNumber(), cells, false));
        } catch (UncheckedIOException | IllegalStateException e) {
            // A quotation mark that is not closed, or text after a closing one.
            throw new Refusal("interchange.file.quotes", parser.getRecordNumber() + 1);
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
