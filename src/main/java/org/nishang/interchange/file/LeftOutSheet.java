package org.nishang.interchange.file;

/**
 * A sheet with content that was not read, because a file is read into a register by one sheet.
 *
 * @param hidden whether people do not see it in the workbook
 */
public record LeftOutSheet(String name, boolean hidden) {}
