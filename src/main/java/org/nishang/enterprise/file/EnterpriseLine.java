package org.nishang.enterprise.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Pinyin;
import org.nishang.common.register.Packed;
import org.nishang.common.register.Recorded;
import org.nishang.identity.Scope;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
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
        boolean inScope)
        implements Recorded {

    static final String INSERT =
            "insert into enterprise (name, name_pinyin, name_initials, region_code, customs_code, registered_on, deregistered_on, enterprise_id, uscc, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    static final String UPDATE =
            "update enterprise set name = ?, name_pinyin = ?, name_initials = ?, region_code = ?, customs_code = ?, registered_on = ?, deregistered_on = ?, version = version + 1 where enterprise_id = ? and uscc = ?";

    static final RowMapper<EnterpriseLine> ROW = (row, n) -> new EnterpriseLine(
            Rows.uuid(row, "enterprise_id"),
            row.getString("uscc"),
            row.getString("name"),
            row.getString("region_code"),
            row.getString("customs_code"),
            Rows.day(row, "registered_on"),
            Rows.dayOrNull(row, "deregistered_on"),
            row.getBoolean("merged"),
            row.getBoolean("in_scope"));

    static Condition select(Scope scope) {
        return Condition.of(
                "select e.enterprise_id, e.uscc, e.name, e.region_code, e.customs_code, e.registered_on, e.deregistered_on, e.merged_into is not null merged, %s in_scope from enterprise e",
                scope.enterprises("e"));
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public @Nullable Object[] facts() {
        return BatchWriter.row(name, region, customsCode, registeredOn, deregisteredOn);
    }

    EnterpriseLine before(Packed packed) {
        return new EnterpriseLine(
                id,
                uscc,
                packed.text(0),
                packed.text(1),
                packed.textOrNull(2),
                packed.date(3),
                packed.dateOrNull(4),
                merged,
                inScope);
    }

    /** In the order of {@link #UPDATE} and of its insert. */
    @Nullable
    Object[] row() {
        var reading = Pinyin.read(name);
        return BatchWriter.row(
                name,
                reading.pinyin(),
                reading.initials(),
                region,
                customsCode,
                registeredOn,
                deregisteredOn,
                id,
                uscc);
    }
}
