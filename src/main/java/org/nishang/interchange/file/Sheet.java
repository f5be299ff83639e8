package org.nishang.interchange.file;

import java.util.Optional;

/** One sheet, read from top to bottom without keeping it in memory. */
public interface Sheet extends AutoCloseable {

    /** The sheet's name; of a text file nothing. */
    String name();

    /** About how many rows there are, for showing progress. */
    int roughRows();

    /** Whether dates count from 1904, as some workbooks of a Mac do. */
    boolean from1904();

    /** Whether cells of the row are merged with their neighbours. */
    boolean mergesAcross(int row);

    /** @throws org.nishang.common.Refusal if the rest of the file cannot be read */
    Optional<SheetRow> next();

    @Override
    void close();
}
