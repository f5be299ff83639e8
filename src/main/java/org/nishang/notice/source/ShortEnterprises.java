package org.nishang.notice.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.platform.database.Rows;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.forecast.ComingShortages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enterprises that will be short: told early enough for the next training, again to the authority when it comes near,
 * and on the day. A shortage is told from when it was found until it is over, however its first day moves meanwhile;
 * one that had begun before it was found is past and not told.
 */
@Component
class ShortEnterprises implements DaySource {

    /** How far a shortage was told; only what comes later is told after it. */
    enum Step {
        AHEAD(EnumSet.of(Audience.CONTACT)),
        MONTH(EnumSet.of(Audience.CONTACT, Audience.AUTHORITY)),
        NOW(EnumSet.of(Audience.CONTACT, Audience.AUTHORITY)),
        PAST(EnumSet.noneOf(Audience.class));

        private final Set<Audience> audience;

        Step(Set<Audience> audience) {
            this.audience = audience;
        }

        static Step of(LocalDate shortOn, LocalDate today) {
            if (shortOn.isBefore(today)) {
                return PAST;
            }
            if (shortOn.equals(today)) {
                return NOW;
            }
            return shortOn.isAfter(today.plusDays(30)) ? AHEAD : MONTH;
        }
    }

    private record Place(EnterpriseId enterprise, TrainingRole role) {}

    private record Found(LocalDate on, Step step) {}

    private final JdbcClient jdbc;
    private final ComingShortages shortages;
    private final Causes causes;
    private final NoticesFrom from;
    private final int lead;

    ShortEnterprises(
            JdbcClient jdbc,
            ComingShortages shortages,
            Causes causes,
            NoticesFrom from,
            @Value("${nishang.notice.lead-days}") int lead) {
        this.jdbc = jdbc;
        this.shortages = shortages;
        this.causes = causes;
        this.from = from;
        this.lead = lead;
    }

    @Override
    @Transactional
    public void sweep(LocalDate today) {
        boolean silent = from.sweptUntil(NoticeKind.ENTERPRISE_SHORT).isEmpty();
        var before = silent ? forgotten() : known();
        var due = new ArrayList<Cause>();
        for (Shortage shortage : shortages.all(today.minusDays(1), today.plusDays(lead))) {
            var place = new Place(shortage.enterprise(), shortage.role());
            var now = Step.of(shortage.shortOn(), today);
            var had = Optional.ofNullable(before.remove(place));
            var reached = had.map(found -> reached(found.step(), now)).orElse(now);
            var since = had.map(Found::on).orElse(today);
            if (had.filter(found -> found.step() == reached).isEmpty()) {
                keep(place, new Found(since, reached));
                if (!silent && reached != Step.PAST) {
                    due.add(cause(shortage, since, reached));
                }
            }
        }
        before.keySet().forEach(this::forget);
        causes.record(due);
        from.swept(NoticeKind.ENTERPRISE_SHORT, today);
    }

    /** A shortage that was foreseen and has begun is told, also when nobody looked on its first day. */
    private static Step reached(Step before, Step now) {
        if (before == Step.PAST || before == Step.NOW) {
            return before;
        }
        var next = now == Step.PAST ? Step.NOW : now;
        return next.compareTo(before) > 0 ? next : before;
    }

    private static Cause cause(Shortage shortage, LocalDate since, Step step) {
        return Cause.of(
                        NoticeKind.ENTERPRISE_SHORT,
                        shortage.enterprise() + ":" + shortage.role() + ":" + since,
                        shortage.enterprise(),
                        shortage.shortOn(),
                        shortage.enterprise(),
                        shortage.role(),
                        shortage.required(),
                        shortage.heldThen())
                .at(step.name())
                .to(step.audience);
    }

    private Map<Place, Found> known() {
        var known = new HashMap<Place, Found>();
        jdbc.sql("select enterprise_id, role, found_on, step from notice_shortage")
                .query(row -> {
                    known.put(
                            new Place(
                                    new EnterpriseId(Rows.uuid(row, "enterprise_id")),
                                    TrainingRole.of(row.getString("role"))),
                            new Found(Rows.day(row, "found_on"), Rows.constant(row, "step", Step.class)));
                });
        return known;
    }

    private Map<Place, Found> forgotten() {
        jdbc.sql("delete from notice_shortage").update();
        return new HashMap<>();
    }

    private void keep(Place place, Found found) {
        jdbc.sql("""
                insert into notice_shortage (enterprise_id, role, found_on, step) values (?, ?, ?, ?)
                on duplicate key update step = values(step)""")
                .params(
                        place.enterprise().value(),
                        place.role().code(),
                        found.on(),
                        found.step().name())
                .update();
    }

    private void forget(Place place) {
        jdbc.sql("delete from notice_shortage where enterprise_id = ? and role = ?")
                .params(place.enterprise().value(), place.role().code())
                .update();
    }
}
