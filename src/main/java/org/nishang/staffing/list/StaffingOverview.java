package org.nishang.staffing.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.staffing.book.SizeBand;
import org.nishang.staffing.book.StaffingFigures;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.forecast.Forecasts;
import org.nishang.staffing.rule.GradeOn;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How the enterprises of the asker's scope are staffed on any day, as known on any other. */
@NamedInterface("api")
@Service
@PreAuthorize("hasAnyRole('" + Permission.SEE_STAFFING + "', '" + Permission.SEE_TOTALS + "')")
public class StaffingOverview {

    /** Falling short within this many days is worth a word today: time to enrol, study and sit. */
    public static final int SOON_DAYS = 180;

    private static final Comparator<StaffingEntry> BY_NAME = Comparator.comparing(
                    (StaffingEntry entry) -> entry.row().namePinyin())
            .thenComparing(entry -> entry.row().uscc());

    /** A page of the list. */
    public record Page(List<StaffingEntry> entries, int total) {}

    private final StaffingFigures figures;
    private final Forecasts forecasts;
    private final CurrentUser user;

    StaffingOverview(StaffingFigures figures, Forecasts forecasts, CurrentUser user) {
        this.figures = figures;
        this.forecasts = forecasts;
        this.user = user;
    }

    /** All enterprises in the region that were active on the day, by name. */
    public List<StaffingRow> rows(LocalDate day, @Nullable LocalDate knownOn, String region) {
        return figures.rows(user.scope(), region, day, knownOn).stream()
                .sorted(Comparator.comparing(StaffingRow::namePinyin).thenComparing(StaffingRow::uscc))
                .toList();
    }

    /** Whether anything was recorded by the day as known on which is asked. */
    public boolean isAnythingRecorded(@Nullable LocalDate knownOn) {
        return figures.isAnythingRecorded(knownOn);
    }

    /** Whether it is known what is required on the day. */
    public boolean isRuleKnown(LocalDate day, @Nullable LocalDate knownOn) {
        return figures.isRuleKnown(day, knownOn);
    }

    public int count(StaffingQuery query) {
        return (int) matching(query).count();
    }

    public StaffingSummary summary(StaffingQuery query) {
        var role = query.role();
        var rows = matching(query).toList();
        int undeclared = 0;
        int unruled = 0;
        int compliant = 0;
        int[] missing = new int[2];
        int[] enterprises = new int[2];
        for (StaffingRow row : rows) {
            if (!row.isDeclared()) {
                undeclared++;
            } else if (!row.isAssessed()) {
                unruled++;
            } else if (row.isCompliant(role)) {
                compliant++;
            }
            for (TrainingRole each : TrainingRole.values()) {
                missing[each.ordinal()] += row.missing(each);
                enterprises[each.ordinal()] += row.isShort(each) ? 1 : 0;
            }
        }
        return new StaffingSummary(
                rows.size(), undeclared, unruled, compliant, missing[0], enterprises[0], missing[1], enterprises[1]);
    }

    /**
     * @param limit rows of a page; the dates of first shortage are reckoned for these only, unless the order or the
     *     filter needs all
     */
    public Page page(StaffingQuery query, StaffingSort sort, boolean backwards, int offset, int limit) {
        var rows = matching(query).toList();
        boolean needsAll = sort == StaffingSort.SHORT_ON;
        var order = order(sort, query.role());
        var outlooks = needsAll ? all(query) : Map.<EnterpriseId, Forecasts.Outlook>of();
        var page = rows.stream()
                .map(row -> entry(row, outlooks, query))
                .sorted((backwards ? order.reversed() : order).thenComparing(BY_NAME))
                .skip(offset)
                .limit(limit)
                .toList();
        if (!needsAll) {
            var some = forecasts.some(
                    user.scope(),
                    page.stream().map(entry -> entry.row().enterprise()).toList(),
                    query.day(),
                    query.day().plusYears(1),
                    query.knownOn());
            page = page.stream().map(entry -> entry(entry.row(), some, query)).toList();
        }
        return new Page(page, rows.size());
    }

    /** The same enterprises as in the list, summed region by region, the most enterprises first. */
    public List<RegionStaffing> byRegion(StaffingQuery query) {
        return matching(query)
                .collect(java.util.stream.Collectors.groupingBy(
                        StaffingRow::region, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(RegionStaffing::of)
                .sorted(Comparator.comparing(region -> -region.enterprises()))
                .toList();
    }

    private java.util.stream.Stream<StaffingRow> matching(StaffingQuery query) {
        var rows = figures.rows(user.scope(), query.region(), query.day(), query.knownOn()).stream();
        SizeBand size = query.size();
        if (size != null) {
            rows = rows.filter(row -> size.contains(row.headcount()));
        }
        GradeOn grade = query.grade();
        if (grade != null) {
            rows = rows.filter(row -> grade.equals(row.grade()));
        }
        if (!query.text().isBlank()) {
            rows = rows.filter(row -> row.matches(query.text()));
        }
        StaffingState state = query.state();
        if (state == null) {
            return rows;
        }
        return switch (state) {
            case SHORT -> rows.filter(row -> row.isShort(query.role()));
            case UNDECLARED -> rows.filter(row -> !row.isDeclared());
            case NO_RULE -> rows.filter(row -> row.isDeclared() && !row.isAssessed());
            case COMPLIANT -> rows.filter(row -> row.isCompliant(query.role()));
            case SOON -> {
                var outlooks = all(query);
                yield rows.filter(row -> entry(row, outlooks, query).state() == StaffingState.SOON);
            }
        };
    }

    private Map<EnterpriseId, Forecasts.Outlook> all(StaffingQuery query) {
        return forecasts.all(
                user.scope(), query.region(), query.day(), query.day().plusYears(1), query.knownOn());
    }

    private static StaffingEntry entry(
            StaffingRow row, Map<EnterpriseId, Forecasts.Outlook> outlooks, StaffingQuery query) {
        var outlook = outlooks.get(row.enterprise());
        @Nullable
        LocalDate shortOn =
                outlook == null ? null : outlook.shortOn(query.role()).orElse(null);
        return new StaffingEntry(row, state(row, shortOn, query), shortOn);
    }

    private static StaffingState state(StaffingRow row, @Nullable LocalDate shortOn, StaffingQuery query) {
        if (!row.isDeclared()) {
            return StaffingState.UNDECLARED;
        }
        if (!row.isAssessed()) {
            return StaffingState.NO_RULE;
        }
        if (row.isShort(query.role())) {
            return StaffingState.SHORT;
        }
        return shortOn != null && !shortOn.isAfter(query.day().plusDays(SOON_DAYS))
                ? StaffingState.SOON
                : StaffingState.COMPLIANT;
    }

    private static Comparator<StaffingEntry> order(StaffingSort sort, @Nullable TrainingRole role) {
        return switch (sort) {
            case SHORTFALL ->
                Comparator.comparing((StaffingEntry entry) -> -entry.row().missing(role))
                        .thenComparing(entry -> entry.row().isDeclared());
            case NAME -> BY_NAME;
            case REGION -> Comparator.comparing(entry -> entry.row().region());
            case HEADCOUNT ->
                Comparator.comparing(
                        (StaffingEntry entry) -> entry.row().headcount(),
                        Comparator.nullsLast(Comparator.<Integer>reverseOrder()));
            case SHORT_ON ->
                Comparator.comparing(
                        StaffingEntry::shortOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        };
    }
}
