package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.Holding;
import org.nishang.staffing.book.Holdings;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.forecast.Forecasts;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** One enterprise's staffing with its names, the rule applied, and its years as a timeline. */
@Service
@PreAuthorize("hasRole('" + Permission.SEE_STAFFING + "')")
public class StaffingDetail {

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 3;

    private record Head(String uscc, String name, Text region, boolean broker) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final StaffingFigures figures;
    private final Holdings holdings;
    private final Forecasts forecasts;
    private final CurrentUser user;

    StaffingDetail(
            JdbcClient jdbc,
            AsKnown asKnown,
            StaffingFigures figures,
            Holdings holdings,
            Forecasts forecasts,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.figures = figures;
        this.holdings = holdings;
        this.forecasts = forecasts;
        this.user = user;
    }

    /** @throws Refusal {@code common.unknown-id} for an enterprise that is not, or not in the scope */
    public EnterpriseStaffing of(EnterpriseId enterprise, LocalDate day, @Nullable LocalDate knownOn) {
        var head = head(enterprise, day);
        var row = figures.row(user.scope(), enterprise, day, knownOn);
        var shortages = forecasts.shortages(
                forecasts
                        .some(user.scope(), List.of(enterprise), day, day.plusYears(1), knownOn)
                        .values(),
                day,
                day.plusYears(1),
                knownOn);
        return asKnown.read(
                knownOn,
                () -> new EnterpriseStaffing(
                        enterprise,
                        head.uscc(),
                        head.name(),
                        head.region(),
                        head.broker(),
                        row.flatMap(r -> Optional.ofNullable(r.grade())).flatMap(this::gradeName),
                        day,
                        day.minusYears(YEARS_BACK),
                        day.plusYears(YEARS_AHEAD),
                        row,
                        roles(enterprise, row, day, shortages)));
    }

    /** Whether anything was recorded by the day as known on which is asked. */
    public boolean isAnythingRecorded(@Nullable LocalDate knownOn) {
        return figures.isAnythingRecorded(knownOn);
    }

    private Head head(EnterpriseId enterprise, LocalDate day) {
        return Sql.of(
                        jdbc,
                        """
                select e.uscc, e.name, coalesce(g.name_zh, e.region_code) as name_zh, coalesce(g.name_en, e.region_code) as name_en, e.customs_broker
                from enterprise e left join region g on g.code = %s
                where e.enterprise_id = :enterprise and %s""",
                        EnterpriseSql.regionOn("e", ":day"),
                        user.scope().enterprises("e"))
                .param("day", day)
                .param("enterprise", enterprise.value())
                .query((row, n) -> new Head(
                        row.getString("uscc"),
                        row.getString("name"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("customs_broker")))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private Map<TrainingRole, EnterpriseStaffing.Role> roles(
            EnterpriseId enterprise, Optional<StaffingRow> row, LocalDate day, List<Shortage> shortages) {
        var condition = Holdings.among(Stream.of(enterprise));
        LocalDate first = day.minusYears(YEARS_BACK);
        LocalDate last = day.plusYears(YEARS_AHEAD);
        var counted = holdings.ofFew(condition, first, last);
        var staffed =
                holdings.enterprises(condition, first, last, counted).stream().findFirst();
        var held = counted.getOrDefault(enterprise, Map.of());
        var rules = StaffingRules.read(jdbc);
        var names = names(enterprise);
        var roles = new EnumMap<TrainingRole, EnterpriseStaffing.Role>(TrainingRole.class);
        for (TrainingRole role : TrainingRole.values()) {
            var own = held.getOrDefault(role, List.of());
            var set = rules.on(day);
            roles.put(
                    role,
                    new EnterpriseStaffing.Role(
                            set,
                            row.flatMap(r -> Optional.ofNullable(r.headcount()))
                                    .flatMap(h -> set.flatMap(s -> s.row(h, role))),
                            counted(enterprise, role, day),
                            missing(enterprise, role, day),
                            staffed.map(each -> each.timeline(role, rules, first, last))
                                    .orElseGet(() -> new Timeline(List.of(new Timeline.Step(first, null, 0)))),
                            bars(own, names),
                            shortages.stream().filter(s -> s.role() == role).findFirst()));
        }
        return roles;
    }

    private List<EnterpriseStaffing.Counted> counted(EnterpriseId enterprise, TrainingRole role, LocalDate day) {
        var longest = new HashMap<PersonId, EnterpriseStaffing.Counted>();
        Sql.of(
                        jdbc,
                        "select c.person_id, coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document_masked, c.number, c.issued_on, c.last_day from employment m join certificate c on c.person_id = m.person_id and c.role = :role left join person_identity i on i.person_id = m.person_id where m.enterprise_id = :enterprise and %s and %s order by c.last_day",
                        EmploymentSql.employedOn("m", ":day"),
                        CertificateSql.validOn("c", ":day"))
                .param("role", role.code())
                .param("enterprise", enterprise.value())
                .param("day", day)
                .query((row, n) -> new EnterpriseStaffing.Counted(
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("name"),
                        row.getString("document_masked"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list()
                .forEach(one -> longest.put(one.person(), one));
        return longest.values().stream()
                .sorted(Comparator.comparing(EnterpriseStaffing.Counted::lastDay)
                        .thenComparing(EnterpriseStaffing.Counted::number))
                .toList();
    }

    private List<EnterpriseStaffing.Missing> missing(EnterpriseId enterprise, TrainingRole role, LocalDate day) {
        return Sql.of(
                        jdbc,
                        """
                select p.person_id, coalesce(i.name, '') as name, coalesce(i.document_masked, '') as document_masked, c.number, c.last_day,
                  if(c.certificate_id is null, 'NEVER', %3$s) as status
                from (select distinct m.person_id from employment m
                      where m.enterprise_id = :enterprise and find_in_set(:post, m.posts) > 0 and %1$s) p
                  left join person_identity i on i.person_id = p.person_id
                  left join certificate c on c.certificate_id = (select y.certificate_id from certificate y
                    where y.person_id = p.person_id and y.role = :role and y.issued_on <= :day order by y.last_day desc, y.number desc limit 1)
                where not exists (select 1 from certificate c where c.person_id = p.person_id and c.role = :role and %2$s)
                order by coalesce(i.name_pinyin, ''), p.person_id""",
                        EmploymentSql.employedOn("m", ":day"),
                        CertificateSql.validOn("c", ":day"),
                        CertificateSql.statusOn("c", ":day"))
                .param("enterprise", enterprise.value())
                .param("post", role.name())
                .param("role", role.code())
                .param("day", day)
                .query((row, n) -> new EnterpriseStaffing.Missing(
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("name"),
                        row.getString("document_masked"),
                        EnterpriseStaffing.Why.valueOf(row.getString("status")),
                        row.getString("number"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private Optional<Text> gradeName(GradeOn grade) {
        return jdbc.sql("select name_zh, name_en from category_grade where scheme = ? and code = ?")
                .params(grade.scheme(), grade.grade())
                .query((row, n) -> new Text(row.getString("name_zh"), row.getString("name_en")))
                .optional();
    }

    private Map<PersonId, String> names(EnterpriseId enterprise) {
        var names = new HashMap<PersonId, String>();
        jdbc.sql("select distinct i.person_id, i.name from employment m join certificate c on c.person_id = m.person_id"
                        + " join person_identity i on i.person_id = m.person_id where m.enterprise_id = :enterprise")
                .param("enterprise", enterprise.value())
                .query(row -> {
                    names.put(new PersonId(Rows.uuid(row, "person_id")), row.getString("name"));
                });
        return names;
    }

    private static List<EnterpriseStaffing.Bar> bars(List<Holding> holdings, Map<PersonId, String> names) {
        return holdings.stream()
                .map(holding -> new EnterpriseStaffing.Bar(
                        names.getOrDefault(holding.person(), ""),
                        holding.number(),
                        holding.from(),
                        holding.to(),
                        holding.lastDay()))
                .sorted(Comparator.comparing(EnterpriseStaffing.Bar::to).thenComparing(EnterpriseStaffing.Bar::number))
                .toList();
    }
}
