/**
 * Workbooks and text files as rows of cells, and rows of cells as lines of a register's columns, in and out; knows no
 * table.
 */
@NullMarked
package org.nishang.interchange.file;

import org.jspecify.annotations.NullMarked;
