package org.nishang.staffing.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Condition;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.FactCache;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.Needs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Required and held of every enterprise of a scope on a day: as known now from what is kept of each enterprise, as
 * known on another day by one query of the versioned tables; random histories hold both to the same model. For other
 * modules, which decide who may ask and say in whose scope; people ask {@code StaffingOverview}.
 */
@NamedInterface("api")
@Component
public class StaffingFigures {

    private record RowsOn(Condition scope, String region, LocalDate day, String knownOn) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final FactCache cache;
    private final StaffBook book;

    StaffingFigures(JdbcClient jdbc, AsKnown asKnown, FactCache cache, StaffBook book) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.cache = cache;
        this.book = book;
    }

    /**
     * The enterprises active on the day, in no particular order.
     *
     * @param region the beginning of the region's code; empty = all
     */
    public List<StaffingRow> rows(Scope scope, String region, LocalDate day, @Nullable LocalDate knownOn) {
        if (knownOn == null) {
            var page = book.now();
            if (page.isPresent()) {
                return page.get().rows(scope, region, day);
            }
        }
        var condition = scope.enterprises("e");
        var key = new RowsOn(condition, region, day, String.valueOf(knownOn));
        Supplier<List<StaffingRow>> read = () -> asKnown.read(knownOn, () -> read(condition, region, day));
        return Optional.ofNullable(knownOn)
                .flatMap(known -> book.asKnownThen(known, key, read))
                .orElseGet(() -> cache.get(key, read));
    }

    /** @return nothing where the enterprise is outside the scope or not active on the day */
    public Optional<StaffingRow> row(Scope scope, EnterpriseId enterprise, LocalDate day, @Nullable LocalDate knownOn) {
        var condition = scope.enterprises("e")
                .and(Condition.of("e.enterprise_id = :enterprise").with("enterprise", enterprise.value()));
        return asKnown.read(knownOn, () -> read(condition, "", day)).stream().findFirst();
    }

    /** Whether it is known what is required on the day. */
    public boolean isRuleKnown(LocalDate day, @Nullable LocalDate knownOn) {
        return asKnown.read(
                knownOn,
                () -> jdbc.sql("select " + StaffingSql.ruleKnown(":day"))
                        .param("day", day)
                        .query(Boolean.class)
                        .single());
    }

    /** Whether anything at all was recorded by the end of a day; now, something was. */
    public boolean isAnythingRecorded(@Nullable LocalDate knownOn) {
        return knownOn == null || asKnown.isAnythingRecorded(knownOn);
    }

    /** The names of all regions by code. */
    static Map<String, Text> regions(JdbcClient jdbc) {
        var names = new HashMap<String, Text>();
        jdbc.sql("select code, name_zh, name_en from region").query(row -> {
            names.put(row.getString("code"), new Text(row.getString("name_zh"), row.getString("name_en")));
        });
        return names;
    }

    private List<StaffingRow> read(Condition scope, String region, LocalDate day) {
        var where = scope.and(EnterpriseSql.inRegionOn("e", region, ":day"));
        return Sql.of(jdbc, "%s", sql(where))
                .param("day", day)
                .query((row, n) -> row(row))
                .list();
    }

    /**
     * The certified people are counted first and by person, so that a person with two certificates of a role, or two
     * contracts with the same enterprise, is one.
     */
    private static Condition sql(Condition where) {
        String from = "select e.enterprise_id, e.uscc, e.name, e.name_pinyin, e.name_initials, "
                + EnterpriseSql.regionOn("e", ":day")
                + " as region_on, g.name_zh as region_zh, g.name_en as region_en,"
                + " h.headcount, h.as_of, q.scheme, q.grade, coalesce(k.held_d, 0) as held_d, coalesce(k.held_a, 0) as held_a, "
                + StaffingSql.required("rd", "h.headcount", "e.customs_broker", "ad", ":day")
                + " as required_d, "
                + StaffingSql.required("ra", "h.headcount", "e.customs_broker", "aa", ":day")
                + " as required_a from enterprise e left join region g on g.code = "
                + EnterpriseSql.regionOn("e", ":day")
                + " "
                + StaffingSql.headcountJoin("e", "h", ":day")
                + StaffingSql.ruleJoin(TrainingRole.DECLARANT, "rd", "h.headcount", ":day")
                + StaffingSql.ruleJoin(TrainingRole.AUDITOR, "ra", "h.headcount", ":day")
                + StaffingSql.gradeJoin("e", "q", ":day")
                + StaffingSql.adjustmentJoin("ad", "rd", "q")
                + StaffingSql.adjustmentJoin("aa", "ra", "q")
                + "left join (%s) k on k.enterprise_id = e.enterprise_id where %s and %s";
        var held = Condition.of("""
                  select m.enterprise_id,
                    count(distinct if(p.d, m.person_id, null)) as held_d,
                    count(distinct if(p.a, m.person_id, null)) as held_a
                  from (select c.person_id, max(c.role = 'D') as d, max(c.role = 'A') as a
                        from certificate c where %s group by c.person_id) p
                    join employment m on m.person_id = p.person_id
                    join enterprise e on e.enterprise_id = m.enterprise_id
                  where %s and %s
                  group by m.enterprise_id""", CertificateSql.validOn("c", ":day"), where, EmploymentSql.employedOn("m", ":day"));
        return Condition.of(from, held, where, EnterpriseSql.activeOn("e", ":day"));
    }

    private static StaffingRow row(ResultSet row) throws SQLException {
        String region = row.getString("region_on");
        @Nullable String scheme = row.getString("scheme");
        return new StaffingRow(
                new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("name_pinyin"),
                row.getString("name_initials"),
                region,
                new Text(
                        Objects.requireNonNullElse(row.getString("region_zh"), region),
                        Objects.requireNonNullElse(row.getString("region_en"), region)),
                scheme == null ? null : new GradeOn(scheme, row.getString("grade")),
                row.getObject("headcount", Integer.class),
                row.getObject("as_of", LocalDate.class),
                new Needs(row.getObject("required_d", Integer.class), row.getInt("held_d")),
                new Needs(row.getObject("required_a", Integer.class), row.getInt("held_a")));
    }
}
