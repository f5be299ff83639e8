package org.nishang.interchange.file;

/**
 * How large a file may be, so that nobody fills the server's memory with one.
 *
 * @param bytes of the file as sent
 * @param unpacked bytes of all parts of a workbook together
 * @param strings bytes of a workbook's shared strings, which are kept in memory
 * @param entries parts of a workbook
 * @param ratio unpacked to packed bytes, looked at from {@link #RATIO_FROM} unpacked bytes
 * @param rows of one sheet
 */
public record FileLimits(long bytes, long unpacked, long strings, int entries, int ratio, int rows) {

    /** Below this a high ratio is only a file with much of the same. */
    static final long RATIO_FROM = 32L << 20;

    /** Longer cells are a fault of their line. */
    public static final int CELL = 1000;

    /** No cell of a program that people use is longer; Excel ends at 32,767. */
    static final int CELL_IN_MEMORY = 1_000_000;

    /** Excel's last column is XFD, the 16,384th. */
    static final int COLUMNS = 16_384;

    public static FileLimits ofMegabytes(int megabytes, int rows) {
        return new FileLimits((long) megabytes << 20, 400L << 20, 48L << 20, 1000, 100, rows);
    }
}
