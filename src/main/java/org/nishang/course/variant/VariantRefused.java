package org.nishang.course.variant;

/** An item with parameters is at fault: it is never drawn, whoever checks it tells its author. */
public final class VariantRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient VariantFault fault;

    VariantRefused(VariantFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public VariantFault fault() {
        return fault;
    }
}
