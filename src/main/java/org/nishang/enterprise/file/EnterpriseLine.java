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
            "select e.enterprise_id, e.uscc, e.name, e.region_code, e.customs_code, e.registered_on, e.deregistered_on, e.merged_into is not null as merged, %s as in_scope from enterprise e";

    static final RowMapper<EnterpriseLine> ROW = (row, n) -> new EnterpriseLine(
            row.getObject("enterprise_id", UUID.class),
            row.getString("uscc"),
            row.getString("name"),
            row.getString("region_code"),
            row.getString("customs_code"),
            row.getObject("registered_on", LocalDate.class),
            row.getObject("deregistered_on", LocalDate.class),
            row.getBoolean("merged"),
            row.getBoolean("in_scope"));

    long digest() {
        return Digest.of(name, region, customsCode, registeredOn, deregisteredOn);
    }

    String packed() {
        return Packed.of(name, region, customsCode, registeredOn, deregisteredOn);
    }
}
