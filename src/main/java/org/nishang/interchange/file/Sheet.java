package org.nishang.interchange.file;

import java.util.Optional;

/** One sheet, read from top to bottom without keeping it in memory. */
public interface Sheet extends AutoCloseable {

    /** Whether dates count from 1904, as some workbooks of a Mac do. */
    boolean from1904();

    /**
     * What is known of the sheet as a whole. The first call of a file's sheet reads it through.
     *
     * @throws org.nishang.common.Refusal if it cannot be read or has more rows than allowed
     */
    SheetSurvey survey();

    /** @throws org.nishang.common.Refusal if the rest of the file cannot be read */
    Optional<SheetRow> next();

    @Override
    void close();
}
