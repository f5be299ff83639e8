package org.nishang.common.register;

/**
 * How to take one written line back. Means something to its register only.
 *
 * @param row the sheet's row that it came from
 * @param subject which record, in the register's own words; no personal data
 * @param created whether the line made the record
 * @param before what a corrected record said before, in the register's own words; no personal data
 * @param after a digest of what the line made of the record, to tell whether it was changed since
 */
public record Change(int row, String subject, boolean created, String before, long after) {}
