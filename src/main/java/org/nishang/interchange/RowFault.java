package org.nishang.interchange;

import org.nishang.common.register.Fault;

/**
 * What is wrong in one cell of a sheet.
 *
 * @param row the sheet's own row number
 */
public record RowFault(int row, Fault fault) {

    /** The stable code: the message key without its module. */
    public String code() {
        return fault.key().substring(fault.key().indexOf('.') + 1);
    }
}
