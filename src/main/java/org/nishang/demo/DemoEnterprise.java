package org.nishang.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;

/**
 * One enterprise of the demo region and the state that its staff is to be in.
 *
 * @param size its number of employees today, declared or not
 * @param declarations oldest first; the last one gives {@code size} where the enterprise declared at all
 */
record DemoEnterprise(
        EnterpriseId id,
        String uscc,
        String name,
        String region,
        @Nullable String customsCode,
        boolean broker,
        LocalDate registeredOn,
        int size,
        Plan plan,
        List<Declaration> declarations) {

    /** What the staffing list is to say about the enterprise. */
    enum Plan {
        /** The enterprise of the demo's contact, declarant and auditor: one short in both roles. */
        FIRST,
        COMPLIANT,
        SHORT,
        /** Compliant until a certificate ends within 30, 60 or 90 days. */
        SOON_30,
        SOON_60,
        SOON_90,
        UNDECLARED,
        /** The last declaration is older than a year. */
        STALE
    }

    /** What an enterprise said about its size. */
    record Declaration(LocalDate asOf, int headcount) {}

    /**
     * How many holders the default rules ask for. Only aims the demo at a state: what the portal says comes from its
     * rule tables.
     */
    int required(TrainingRole role) {
        return switch (role) {
            case DECLARANT -> size >= 1000 ? 3 + (size - 1000) / 1000 : size >= 300 ? 2 : size < 20 && broker ? 0 : 1;
            case AUDITOR ->
                size >= 1000 ? 6 + (size - 1000) / 500 : size >= 300 ? 4 : size >= 100 ? 3 : size >= 20 ? 2 : 1;
        };
    }
}
