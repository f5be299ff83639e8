package org.nishang.interchange.file;

import java.util.Optional;
import java.util.function.Supplier;

/** A sheet of an {@code .xlsx}. */
final class WorkbookSheet implements Sheet {

    private final WorkbookPackage parts;
    private final SheetRows rows;
    private final boolean from1904;
    private final Supplier<SheetSurvey> survey;

    /**
     * @param parts is closed with the sheet
     * @param survey is asked for when somebody wants it
     */
    WorkbookSheet(WorkbookPackage parts, SheetRows rows, boolean from1904, Supplier<SheetSurvey> survey) {
        this.parts = parts;
        this.rows = rows;
        this.from1904 = from1904;
        this.survey = survey;
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public SheetSurvey survey() {
        return survey.get();
    }

    @Override
    public Optional<SheetRow> next() {
        return WorkbookFile.read(rows::next);
    }

    @Override
    public void close() {
        rows.close();
        parts.close();
    }
}
