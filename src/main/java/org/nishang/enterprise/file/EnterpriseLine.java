package org.nishang.enterprise.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;
import org.springframework.jdbc.core.RowMapper;

/** An enterprise as its register's file has it. */
record EnterpriseLine(
        UUID id,
        String uscc,
        String name,
        String region,
        @Nullable String customsCode,
        LocalDate registeredOn,
        @Nullable LocalDate deregisteredOn,
        boolean merged,
        boolean inScope) {

    static final String SELECT =
            "select e.enterprise_id, e.uscc, e.name, e.region_code, e.customs_code, e.registered_on, e.deregistered_on, e.merged_into is not null, %s from enterprise e";

    static final RowMapper<EnterpriseLine> ROW = (row, n) -> new EnterpriseLine(
            row.getObject(1, UUID.class),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getObject(6, LocalDate.class),
            row.getObject(7, LocalDate.class),
            row.getBoolean(8),
            row.getBoolean(9));

    long digest() {
        return Digest.of(name, region, customsCode, registeredOn, deregisteredOn);
    }

    String packed() {
        return Packed.of(name, region, customsCode, registeredOn, deregisteredOn);
    }
}
