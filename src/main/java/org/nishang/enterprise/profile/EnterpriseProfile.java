package org.nishang.enterprise.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.enterprise.EnterpriseBorder;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an enterprise is from day to day: its grade, its attributes, what was inspected; each with its history. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.SEE_STAFFING + "')")
public class EnterpriseProfile {

    private static final String MAY_MANAGE = "hasRole('" + Permission.MANAGE_ENTERPRISES + "')";

    private final JdbcClient jdbc;
    private final EnterpriseBorder border;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    EnterpriseProfile(JdbcClient jdbc, EnterpriseBorder border, CurrentUser user, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.border = border;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /** All that was and is, newest first. */
    @Transactional(readOnly = true)
    public List<DatedAttribute> attributes(EnterpriseId enterprise) {
        border.check(enterprise);
        return jdbc.sql("""
                select kind, value, from_date, to_date, recorded_by from enterprise_attribute
                where enterprise_id = ? order by from_date desc, kind""")
                .param(enterprise.value())
                .query((row, n) -> new DatedAttribute(
                        Rows.constant(row, "kind", AttributeKind.class),
                        row.getString("value"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getString("recorded_by")))
                .list();
    }

    /** Where it is and was, newest first. */
    @Transactional(readOnly = true)
    public List<DatedRegion> regions(EnterpriseId enterprise) {
        border.check(enterprise);
        var regions = new ArrayList<DatedRegion>();
        jdbc.sql("""
                select p.code, coalesce(r.name_zh, p.code) as name_zh, coalesce(r.name_en, p.code) as name_en, p.until_date, p.recorded_by from (
                  select region_code code, until_date, recorded_by from enterprise_region where enterprise_id = :id
                  union all select region_code, null, '' from enterprise where enterprise_id = :id) p
                left join region r on r.code = p.code
                order by p.until_date is null, p.until_date""").param("id", enterprise.value()).query(row -> {
            regions.addFirst(new DatedRegion(
                    row.getString("code"),
                    new Text(row.getString("name_zh"), row.getString("name_en")),
                    regions.isEmpty() ? null : regions.getFirst().to(),
                    row.getObject("until_date", LocalDate.class),
                    row.getString("recorded_by")));
        });
        return movedBy(regions);
    }

    /** Who recorded the end of a stay recorded the beginning of the next. */
    private static List<DatedRegion> movedBy(List<DatedRegion> newestFirst) {
        var result = new ArrayList<DatedRegion>();
        for (int i = 0; i < newestFirst.size(); i++) {
            var each = newestFirst.get(i);
            String by = i + 1 < newestFirst.size() ? newestFirst.get(i + 1).recordedBy() : "";
            result.add(new DatedRegion(each.code(), each.name(), each.from(), each.to(), by));
        }
        return List.copyOf(result);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<DatedGrade> grades(EnterpriseId enterprise) {
        border.check(enterprise);
        return jdbc.sql("""
                select g.scheme, s.name_zh as scheme_zh, s.name_en as scheme_en, g.grade, c.name_zh as grade_zh, c.name_en as grade_en, g.from_date, g.to_date, g.authority
                from enterprise_grade g
                  join category_scheme s on s.code = g.scheme
                  join category_grade c on c.scheme = g.scheme and c.code = g.grade
                where g.enterprise_id = ? order by g.from_date desc""")
                .param(enterprise.value())
                .query((row, n) -> new DatedGrade(
                        row.getString("scheme"),
                        new Text(row.getString("scheme_zh"), row.getString("scheme_en")),
                        row.getString("grade"),
                        new Text(row.getString("grade_zh"), row.getString("grade_en")),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getString("authority")))
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<InspectionFigure> inspections(EnterpriseId enterprise) {
        border.check(enterprise);
        return jdbc.sql("""
                select kind, from_date, to_date, inspected, passed from inspection_figure
                where enterprise_id = ? order by from_date desc, kind""")
                .param(enterprise.value())
                .query((row, n) -> new InspectionFigure(
                        Rows.constant(row, "kind", InspectionKind.class),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getLong("inspected"),
                        row.getLong("passed")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<CategoryScheme> schemes() {
        var schemes = new LinkedHashMap<String, CategoryScheme>();
        jdbc.sql("""
                select s.code as scheme, s.name_zh as scheme_zh, s.name_en as scheme_en, s.valid_from, s.valid_to, g.code as grade, g.name_zh as grade_zh, g.name_en as grade_en
                from category_scheme s join category_grade g on g.scheme = s.code
                order by s.valid_from desc, g.position""").query(row -> {
            var scheme = schemes.get(row.getString("scheme"));
            if (scheme == null) {
                scheme = new CategoryScheme(
                        row.getString("scheme"),
                        new Text(row.getString("scheme_zh"), row.getString("scheme_en")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        new ArrayList<>());
                schemes.put(scheme.code(), scheme);
            }
            scheme.grades()
                    .add(new CategoryScheme.Grade(
                            row.getString("grade"), new Text(row.getString("grade_zh"), row.getString("grade_en"))));
        });
        return List.copyOf(schemes.values());
    }

    /**
     * From a day on the enterprise has a grade, until the next one of the same scheme.
     *
     * @throws Refusal {@code enterprise.grade.unknown}, {@code enterprise.grade.outside-scheme},
     *     {@code enterprise.profile.authority}
     */
    @PreAuthorize(MAY_MANAGE)
    @Consequential
    public void grade(EnterpriseId enterprise, String scheme, String grade, LocalDate from, String authority) {
        border.checkActive(enterprise, from);
        if (authority.isBlank() || authority.length() > 100) {
            throw new Refusal("enterprise.profile.authority").at(FieldName.AUTHORITY);
        }
        var known = schemes().stream()
                .filter(each -> each.code().equals(scheme)
                        && each.grades().stream().anyMatch(g -> g.code().equals(grade)))
                .findFirst()
                .orElseThrow(() -> new Refusal("enterprise.grade.unknown"));
        if (!new Period(known.validFrom(), known.validTo()).contains(from)) {
            throw new Refusal(
                    "enterprise.grade.outside-scheme",
                    known.validFrom().toString(),
                    known.validTo() == null ? "—" : known.validTo().toString());
        }
        Optional<LocalDate> next = jdbc.sql("""
                select min(from_date) as next_from from enterprise_grade where enterprise_id = ? and scheme = ? and from_date > ?""")
                .params(enterprise.value(), scheme, from)
                .query((row, n) -> Rows.optionalDay(row, "next_from"))
                .single();
        jdbc.sql("""
                update enterprise_grade set to_date = ?
                where enterprise_id = ? and scheme = ? and from_date < ? and (to_date is null or to_date > ?)""").params(from, enterprise.value(), scheme, from, from).update();
        jdbc.sql("""
                insert into enterprise_grade (enterprise_id, scheme, grade, from_date, to_date, authority, recorded_by)
                values (:id, :scheme, :grade, :from, :to, :authority, :by)
                on duplicate key update grade = :grade, authority = :authority, recorded_by = :by""")
                .param("id", enterprise.value())
                .param("scheme", scheme)
                .param("grade", grade)
                .param("from", from)
                .param("to", next.or(() -> Optional.ofNullable(known.validTo())).orElse(null))
                .param("authority", authority.strip())
                .param("by", user.actor())
                .update();
        record("enterprise.graded", enterprise, scheme + " " + grade + " from " + from);
    }

    /**
     * From a day on, and until another if that is known, the enterprise is this.
     *
     * @param to first day on which it is not any more
     * @throws Refusal {@code enterprise.attribute.value}, {@code enterprise.attribute.overlap}
     */
    @PreAuthorize(MAY_MANAGE)
    public void attribute(
            EnterpriseId enterprise, AttributeKind kind, String value, LocalDate from, @Nullable LocalDate to) {
        border.checkActive(enterprise, from);
        new Period(from, to);
        if (!kind.allows(value.strip())) {
            throw new Refusal("enterprise.attribute.value").at(FieldName.VALUE);
        }
        var ended = attributes(enterprise).stream()
                .filter(each ->
                        each.kind() == kind && each.isOn(from) && !each.from().equals(from))
                .findFirst();
        ended.filter(each -> each.to() != null).ifPresent(each -> {
            throw new Refusal("enterprise.attribute.overlap", each.from().toString(), Objects.toString(each.to()))
                    .at(FieldName.UNTIL);
        });
        ended.ifPresent(each -> end(enterprise, kind, each.from(), from));
        jdbc.sql("""
                insert into enterprise_attribute (enterprise_id, kind, value, from_date, to_date, recorded_by)
                values (:id, :kind, :value, :from, :to, :by)
                on duplicate key update value = :value, to_date = :to, recorded_by = :by""")
                .param("id", enterprise.value())
                .param("kind", kind.name())
                .param("value", value.strip())
                .param("from", from)
                .param("to", to)
                .param("by", user.actor())
                .update();
        record("enterprise.attribute-recorded", enterprise, kind + " from " + from);
    }

    /** What began on {@code from} ends: {@code to} is the first day on which it is not any more. */
    @PreAuthorize(MAY_MANAGE)
    public void end(EnterpriseId enterprise, AttributeKind kind, LocalDate from, LocalDate to) {
        border.check(enterprise);
        new Period(from, to);
        int ended = jdbc.sql("""
                update enterprise_attribute set to_date = ?, recorded_by = ?
                where enterprise_id = ? and kind = ? and from_date = ?""")
                .params(to, user.actor(), enterprise.value(), kind.name(), from)
                .update();
        if (ended == 0) {
            throw new Refusal("common.unknown-id");
        }
        record("enterprise.attribute-ended", enterprise, kind + " on " + to);
    }

    /**
     * Counts of a period; the same period again corrects them.
     *
     * @throws Refusal {@code enterprise.inspection.numbers}, {@code enterprise.inspection.overlap},
     *     {@code enterprise.inspection.future}
     */
    @PreAuthorize(MAY_MANAGE)
    public void inspected(EnterpriseId enterprise, InspectionFigure figure) {
        border.check(enterprise);
        if (figure.inspected() < 0 || figure.passed() < 0 || figure.passed() > figure.inspected()) {
            throw new Refusal("enterprise.inspection.numbers");
        }
        if (figure.to().isBefore(figure.from())) {
            throw new Refusal(
                            "common.period-empty",
                            figure.from().toString(),
                            figure.to().toString())
                    .at(FieldName.UNTIL);
        }
        if (figure.to().isAfter(LocalDate.now(clock))) {
            throw new Refusal("enterprise.inspection.future").at(FieldName.UNTIL);
        }
        boolean overlaps = inspections(enterprise).stream()
                .anyMatch(each -> each.kind() == figure.kind()
                        && !each.from().equals(figure.from())
                        && !each.from().isAfter(figure.to())
                        && !each.to().isBefore(figure.from()));
        if (overlaps) {
            throw new Refusal("enterprise.inspection.overlap");
        }
        jdbc.sql("""
                insert into inspection_figure (enterprise_id, kind, from_date, to_date, inspected, passed, recorded_by)
                values (:id, :kind, :from, :to, :inspected, :passed, :by)
                on duplicate key update to_date = :to, inspected = :inspected, passed = :passed, recorded_by = :by""")
                .param("id", enterprise.value())
                .param("kind", figure.kind().name())
                .param("from", figure.from())
                .param("to", figure.to())
                .param("inspected", figure.inspected())
                .param("passed", figure.passed())
                .param("by", user.actor())
                .update();
        record("enterprise.inspection-recorded", enterprise, figure.kind() + " " + figure.from());
    }

    private void record(String event, EnterpriseId enterprise, String detail) {
        log.record(user.actor(), event, enterprise.toString(), detail);
    }
}
