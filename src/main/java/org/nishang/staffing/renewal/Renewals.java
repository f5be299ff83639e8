package org.nishang.staffing.renewal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.common.Condition;
import org.nishang.common.Period;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.database.FactCache;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.forecast.Forecasts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who must renew in a time, what follows for their enterprises if they do not, and how many places in training that
 * makes a month. Must renew: the certificate runs out (it is not withdrawn before), nothing issued since goes on after
 * it, and the person still works in scope.
 */
@NamedInterface("api")
@Service
@PreAuthorize("hasRole('" + Permission.SEE_STAFFING + "')")
public class Renewals {

    private static final int LONGEST_YEARS = 5;

    private static final Comparator<RenewalRow> SOONEST = Comparator.comparing(RenewalRow::lastDay)
            .thenComparing(RenewalRow::enterpriseName)
            .thenComparing(RenewalRow::name)
            .thenComparing(RenewalRow::number)
            .thenComparing(RenewalRow::uscc);

    /** People who must renew within a month, each once a role: the places to plan by its end. */
    public record Seats(YearMonth month, Map<TrainingRole, Integer> people) {}

    private record Ending(
            PersonId person,
            String name,
            String document,
            EnterpriseId enterprise,
            String uscc,
            String enterpriseName,
            Text region,
            TrainingRole role,
            String number,
            LocalDate lastDay) {}

    private record DueIn(Condition scope, String region, Period days, LocalDate today) {}

    private final JdbcClient jdbc;
    private final FactCache cache;
    private final Forecasts forecasts;
    private final CurrentUser user;

    Renewals(JdbcClient jdbc, FactCache cache, Forecasts forecasts, CurrentUser user) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.forecasts = forecasts;
        this.user = user;
    }

    /**
     * One row for each certificate and employer, the first to run out first.
     *
     * @throws Refusal {@code staffing.renewals.horizon} for more than five years at once
     */
    public List<RenewalRow> due(RenewalQuery query) {
        LocalDate end = query.days().to();
        if (end == null || end.isAfter(query.days().from().plusYears(LONGEST_YEARS))) {
            throw new Refusal("staffing.renewals.horizon", LONGEST_YEARS);
        }
        return all(query.days(), query.today(), query.region()).stream()
                .filter(row -> query.role() == null || row.role() == query.role())
                .filter(row -> query.effect() == null || row.effect() == query.effect())
                .filter(row -> query.text().isBlank() || row.matches(query.text()))
                .toList();
    }

    /** Enterprises that fall short within the time, by day, with the certificates that cause it. */
    public List<FallingShort> fallingShort(RenewalQuery query) {
        var byEnterprise = new LinkedHashMap<List<Object>, List<RenewalRow>>();
        for (RenewalRow row : due(query)) {
            if (row.effect() == RenewalEffect.FALLS_SHORT) {
                byEnterprise
                        .computeIfAbsent(List.of(row.enterprise(), row.role(), row.lastDay()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        return byEnterprise.values().stream()
                .map(rows -> new FallingShort(
                        rows.getFirst().enterprise(),
                        rows.getFirst().enterpriseName(),
                        rows.getFirst().role(),
                        rows.getFirst().lastDay().plusDays(1),
                        rows.getFirst().missing(),
                        List.copyOf(rows)))
                .toList();
    }

    /**
     * Month by month, without gaps.
     *
     * @param months from the month of today on
     */
    public List<Seats> seats(String region, LocalDate today, int months) {
        var first = YearMonth.from(today);
        var due = all(new Period(first.atDay(1), first.plusMonths(months).atDay(1)), today, region);
        var seats = new ArrayList<Seats>();
        for (int i = 0; i < months; i++) {
            var month = first.plusMonths(i);
            var counts = new EnumMap<TrainingRole, Integer>(TrainingRole.class);
            for (TrainingRole role : TrainingRole.values()) {
                counts.put(role, people(due, role, month));
            }
            seats.add(new Seats(month, counts));
        }
        return List.copyOf(seats);
    }

    /** Distinct people: one with two employers needs one place. */
    private static int people(List<RenewalRow> due, TrainingRole role, YearMonth month) {
        var people = new HashSet<PersonId>();
        for (RenewalRow row : due) {
            if (row.role() == role && YearMonth.from(row.lastDay()).equals(month)) {
                people.add(row.person());
            }
        }
        return people.size();
    }

    private List<RenewalRow> all(Period days, LocalDate today, String region) {
        var scope = user.scope().enterprises("e");
        return cache.get(new DueIn(scope, region, days, today), () -> rows(endings(scope, region, days, today)));
    }

    private List<RenewalRow> rows(List<Ending> endings) {
        if (endings.isEmpty()) {
            return List.of();
        }
        var first =
                endings.stream().map(Ending::lastDay).min(LocalDate::compareTo).orElseThrow();
        var last =
                endings.stream().map(Ending::lastDay).max(LocalDate::compareTo).orElseThrow();
        var outlooks = forecasts.some(
                user.scope(),
                endings.stream().map(Ending::enterprise).distinct().toList(),
                first,
                last.plusDays(1),
                null);
        return endings.stream()
                .map(ending -> row(ending, outlooks.get(ending.enterprise())))
                .sorted(SOONEST)
                .toList();
    }

    /** @param outlook null where the enterprise was not yet one on any of these days */
    private static RenewalRow row(Ending ending, Forecasts.@Nullable Outlook outlook) {
        var nothing = new Timeline.Step(ending.lastDay(), null, 0);
        var before = outlook == null ? nothing : outlook.timeline(ending.role()).on(ending.lastDay());
        var after = outlook == null
                ? nothing
                : outlook.timeline(ending.role()).on(ending.lastDay().plusDays(1));
        return new RenewalRow(
                ending.person(),
                ending.name(),
                ending.document(),
                ending.enterprise(),
                ending.uscc(),
                ending.enterpriseName(),
                ending.region(),
                ending.role(),
                ending.number(),
                ending.lastDay(),
                effect(before, after),
                after.required(),
                after.held());
    }

    private static RenewalEffect effect(Timeline.Step before, Timeline.Step after) {
        if (after.required() == null) {
            return RenewalEffect.UNDECLARED;
        }
        if (!after.isShort()) {
            return RenewalEffect.ENOUGH_LEFT;
        }
        return before.isShort() ? RenewalEffect.SHORT_BEFORE : RenewalEffect.FALLS_SHORT;
    }

    private List<Ending> endings(Condition scope, String region, Period days, LocalDate today) {
        String still = "greatest(c.last_day, :today)";
        String after = "greatest(adddate(c.last_day, 1), :today)";
        return Sql.of(
                        jdbc,
                        """
                select distinct c.person_id, coalesce(i.name, '') as holder, coalesce(i.document_masked, '') as document_masked, e.enterprise_id, e.uscc, e.name,
                  coalesce(g.name_zh, e.region_code) as region_zh, coalesce(g.name_en, e.region_code) as region_en, c.role, c.number, c.last_day
                from certificate c
                  join employment m on m.person_id = c.person_id and %1$s
                  join enterprise e on e.enterprise_id = m.enterprise_id and %2$s
                  left join region g on g.code = e.region_code
                  left join person_identity i on i.person_id = c.person_id
                where c.last_day >= :first and c.last_day < :end
                  and %3$s
                  and not exists (select 1 from certificate n where n.person_id = c.person_id and n.role = c.role
                    and n.certificate_id <> c.certificate_id and n.last_day > c.last_day and %4$s)
                  and %5$s and %6$s""",
                        EmploymentSql.employedOn("m", still),
                        EnterpriseSql.activeOn("e", still),
                        CertificateSql.notEndedBy("c", "c.last_day"),
                        CertificateSql.lastsOn("n", after),
                        EnterpriseSql.inRegionOn("e", region, still),
                        scope)
                .param("first", days.from())
                .param("end", days.to())
                .param("today", today)
                .query((row, n) -> new Ending(
                        new PersonId(Rows.uuid(row, "person_id")),
                        row.getString("holder"),
                        row.getString("document_masked"),
                        new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                        row.getString("uscc"),
                        row.getString("name"),
                        new Text(row.getString("region_zh"), row.getString("region_en")),
                        TrainingRole.of(row.getString("role")),
                        row.getString("number"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }
}
