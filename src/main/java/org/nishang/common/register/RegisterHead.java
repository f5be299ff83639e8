package org.nishang.common.register;

import java.util.List;
import org.nishang.common.Text;

/**
 * What is to be said of a register before its lines.
 *
 * @param code its name in addresses, e.g. {@code people}
 * @param order its place in lists
 * @param permission that reading in and writing out need
 * @param page the screen that shows its records, as a path; empty = none
 */
public record RegisterHead(String code, Text title, int order, String permission, String page, List<Column> columns) {}
