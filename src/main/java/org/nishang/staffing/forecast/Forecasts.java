package org.nishang.staffing.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseSql;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.platform.database.AsKnown;
import org.nishang.platform.database.FactCache;
import org.nishang.staffing.book.Holding;
import org.nishang.staffing.book.Holdings;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.book.Spans;
import org.nishang.staffing.book.StaffBook;
import org.nishang.staffing.book.StaffBookPage;
import org.nishang.staffing.book.StaffedEnterprise;
import org.nishang.staffing.book.Timeline;
import org.nishang.staffing.rule.RuleBook;
import org.nishang.staffing.rule.StaffingRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reckons forward: what happens to each enterprise if nobody renews. What is already recorded counts: certificates'
 * ends, suspensions, revocations, people leaving and joining, headcounts declared for later, the next rule set,
 * deregistration.
 */
@Component
public class Forecasts {

    private static final int AT_ONCE = 500;
    private static final int WINDOWS = 4;

    /**
     * The forecast of one enterprise.
     *
     * @param firstShort the first step of each role on which too few are held; none where there is none
     */
    public record Outlook(
            StaffedEnterprise enterprise,
            Map<TrainingRole, Timeline> timelines,
            Map<TrainingRole, Timeline.Step> firstShort) {

        /** @param role {@code null} = any role */
        public Optional<LocalDate> shortOn(@Nullable TrainingRole role) {
            return firstShort.entrySet().stream()
                    .filter(each -> role == null || role == each.getKey())
                    .map(each -> each.getValue().from())
                    .min(LocalDate::compareTo);
        }

        public Timeline timeline(TrainingRole role) {
            return Objects.requireNonNull(timelines.get(role));
        }

        boolean isShort(LocalDate day) {
            return timelines.values().stream().anyMatch(line -> line.on(day).isShort());
        }
    }

    private record OutlookFor(Condition condition, LocalDate first, LocalDate last, String knownOn) {}

    /** Rules are told apart by identity: they are read anew when they have changed. */
    private record Window(LocalDate first, LocalDate last, RuleBook rules) {}

    private record OutlookIn(Scope scope, String region, LocalDate first, LocalDate last) {}

    private record ShortagesIn(Scope scope, String region, LocalDate first, LocalDate last) {}

    private final JdbcClient jdbc;
    private final AsKnown asKnown;
    private final FactCache cache;
    private final Holdings holdings;
    private final StaffBook book;
    private final Map<Window, Map<EnterpriseId, Outlook>> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Window, Map<EnterpriseId, Outlook>> eldest) {
            return size() > WINDOWS;
        }
    };

    Forecasts(JdbcClient jdbc, AsKnown asKnown, FactCache cache, Holdings holdings, StaffBook book) {
        this.jdbc = jdbc;
        this.asKnown = asKnown;
        this.cache = cache;
        this.holdings = holdings;
        this.book = book;
    }

    /** All enterprises of the scope that are in the region on the first day. */
    public Map<EnterpriseId, Outlook> all(
            Scope scope, String region, LocalDate from, LocalDate until, @Nullable LocalDate known) {
        if (known == null) {
            var page = book.now();
            if (page.isPresent()) {
                return all(page.get(), scope, region, from, until);
            }
        }
        return read(
                scope.enterprises("e").and(EnterpriseSql.inRegionOn("e", region, "'" + from + "'")),
                from,
                until,
                known);
    }

    public Map<EnterpriseId, Outlook> all(
            StaffBookPage page, Scope scope, String region, LocalDate from, LocalDate until) {
        return page.once(new OutlookIn(scope, region, from, until), () -> {
            var before = reckoned(new Window(from, until, page.rules()));
            var now = page.in(scope, region, from)
                    .filter(enterprise -> enterprise.isActiveWithin(from, until))
                    .map(enterprise -> unchanged(before, enterprise, page, from, until))
                    .collect(Collectors.toMap(outlook -> outlook.enterprise().id(), outlook -> outlook));
            before.putAll(now);
            return now;
        });
    }

    /** What was reckoned of an enterprise holds for as long as it is the same as it was then. */
    private static Outlook unchanged(
            Map<EnterpriseId, Outlook> before,
            StaffedEnterprise enterprise,
            StaffBookPage page,
            LocalDate from,
            LocalDate until) {
        @Nullable Outlook known = before.get(enterprise.id());
        return known != null && known.enterprise() == enterprise
                ? known
                : outlook(enterprise, page.rules(), from, until);
    }

    private Map<EnterpriseId, Outlook> reckoned(Window window) {
        synchronized (windows) {
            return windows.computeIfAbsent(window, any -> new ConcurrentHashMap<>());
        }
    }

    /** Some enterprises, as far as they are in the scope: a page of a list. */
    public Map<EnterpriseId, Outlook> some(
            Scope scope, List<EnterpriseId> enterprises, LocalDate from, LocalDate until, @Nullable LocalDate known) {
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        if (known == null) {
            var page = book.now();
            if (page.isPresent()) {
                return outlooks(
                        enterprises.stream()
                                .map(page.get().enterprises()::get)
                                .filter(Objects::nonNull)
                                .filter(enterprise -> scope.hasEnterprise(enterprise.id(), enterprise.presentRegion())),
                        page.get().rules(),
                        from,
                        until);
            }
        }
        return read(scope.enterprises("e").and(Holdings.among(enterprises.stream())), from, until, known);
    }

    /** One for each enterprise and role that is short on one of the days, with its cause. */
    public List<Shortage> shortages(Scope scope, String region, LocalDate from, LocalDate until) {
        var page = book.now();
        if (page.isPresent()) {
            return page.get()
                    .once(
                            new ShortagesIn(scope, region, from, until),
                            () -> shortages(
                                    all(page.get(), scope, region, from, until).values(), from, until, null));
        }
        return shortages(all(scope, region, from, until, null).values(), from, until, null);
    }

    /** Whose certificates end is read only where somebody ceases to be counted on that very day. */
    public List<Shortage> shortages(
            Collection<Outlook> outlooks, LocalDate from, LocalDate until, @Nullable LocalDate known) {
        var losing = outlooks.stream()
                .filter(outlook -> outlook.firstShort().entrySet().stream()
                        .anyMatch(each -> outlook.enterprise()
                                .held(each.getKey())
                                .endOn(each.getValue().from())))
                .map(outlook -> outlook.enterprise().id())
                .toList();
        var held = new HashMap<EnterpriseId, Map<TrainingRole, List<Holding>>>();
        for (int i = 0; i < losing.size(); i += AT_ONCE) {
            var part = losing.subList(i, Math.min(losing.size(), i + AT_ONCE));
            held.putAll(
                    asKnown.read(known, () -> holdings.ofFew(Holdings.among(part.stream()), from.minusDays(1), until)));
        }
        var shortages = new ArrayList<Shortage>();
        for (Outlook outlook : outlooks) {
            var own = held.getOrDefault(outlook.enterprise().id(), Map.of());
            outlook.firstShort()
                    .forEach((role, step) -> shortages.add(
                            shortage(outlook.enterprise(), role, step, own.getOrDefault(role, List.of()))));
        }
        return List.copyOf(shortages);
    }

    /** The day before the first is read too: what ended on the first day itself has its reason. */
    private Map<EnterpriseId, Outlook> read(
            Condition condition, LocalDate from, LocalDate until, @Nullable LocalDate known) {
        var key = new OutlookFor(condition, from, until, String.valueOf(known));
        Supplier<Map<EnterpriseId, Outlook>> read = () -> asKnown.read(
                known,
                () -> outlooks(
                        holdings
                                .enterprises(condition, from, until, holdings.of(condition, from.minusDays(1), until))
                                .stream(),
                        StaffingRules.read(jdbc),
                        from,
                        until));
        return Optional.ofNullable(known)
                .flatMap(day -> book.asKnownThen(day, key, read))
                .orElseGet(() -> cache.get(key, read));
    }

    private static Map<EnterpriseId, Outlook> outlooks(
            Stream<StaffedEnterprise> enterprises, RuleBook rules, LocalDate from, LocalDate until) {
        return enterprises
                .filter(enterprise -> enterprise.isActiveWithin(from, until))
                .map(enterprise -> outlook(enterprise, rules, from, until))
                .collect(Collectors.toMap(outlook -> outlook.enterprise().id(), outlook -> outlook));
    }

    private static Outlook outlook(StaffedEnterprise enterprise, RuleBook rules, LocalDate from, LocalDate until) {
        var timelines = new EnumMap<TrainingRole, Timeline>(TrainingRole.class);
        var firstShort = new EnumMap<TrainingRole, Timeline.Step>(TrainingRole.class);
        for (TrainingRole role : TrainingRole.values()) {
            var timeline = enterprise.timeline(role, rules, from, until);
            timelines.put(role, timeline);
            timeline.firstShort(from).ifPresent(step -> firstShort.put(role, step));
        }
        return new Outlook(enterprise, timelines, firstShort);
    }

    private static Shortage shortage(
            StaffedEnterprise enterprise, TrainingRole role, Timeline.Step step, List<Holding> holdings) {
        return new Shortage(
                enterprise.id(),
                enterprise.uscc(),
                role,
                step.from(),
                Objects.requireNonNull(step.required()),
                step.held(),
                Spans.endingOn(step.from(), holdings).stream()
                        .map(holding -> new Shortage.Cause(holding.number(), holding.lastDay(), holding.end()))
                        .distinct()
                        .toList());
    }
}
