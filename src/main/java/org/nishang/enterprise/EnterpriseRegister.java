package org.nishang.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which enterprises there are: registering, renaming, moving, merging, deregistering. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_ENTERPRISES + "')")
public class EnterpriseRegister {

    private static final Reason REASON = Reason.within(2, 200, "enterprise.closing-reason");

    private final Enterprises enterprises;
    private final EnterpriseBorder border;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    EnterpriseRegister(
            Enterprises enterprises,
            EnterpriseBorder border,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.enterprises = enterprises;
        this.border = border;
        this.jdbc = jdbc;
        this.events = events;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code enterprise.uscc-taken}, {@code enterprise.unknown-region},
     *     {@code enterprise.registered-in-future}, {@code enterprise.name-form}, {@code enterprise.customs-code-form}
     */
    public EnterpriseId register(NewEnterprise wanted) {
        checkRegion(wanted.region());
        if (enterprises.existsByUscc(wanted.uscc().value())) {
            throw new Refusal("enterprise.uscc-taken", wanted.uscc().value()).at(FieldName.USCC);
        }
        if (wanted.registeredOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("enterprise.registered-in-future", wanted.registeredOn()).at(FieldName.DAY);
        }
        var enterprise = new Enterprise(wanted);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.registered", enterprise.id(), enterprise.uscc());
        return enterprise.id();
    }

    public void rename(EnterpriseId id, String name) {
        var enterprise = find(id);
        String before = enterprise.name();
        enterprise.rename(name);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.renamed", id, before + " → " + enterprise.name());
    }

    /**
     * From the day on it is in another region; staffing and totals of earlier days stay where they were. Who may see it
     * follows the present region, so it cannot be moved ahead of time.
     *
     * @param region a district within the own scope, so that an office cannot give an enterprise away
     * @param from first day there
     * @throws Refusal {@code enterprise.move.same}, {@code enterprise.move.in-future},
     *     {@code enterprise.move.before-registered}, {@code enterprise.move.not-the-last}
     */
    public void moveTo(EnterpriseId id, String region, LocalDate from) {
        var enterprise = find(id);
        checkRegion(region);
        String before = enterprise.region();
        if (region.equals(before)) {
            throw new Refusal("enterprise.move.same").at(FieldName.REGION);
        }
        if (from.isAfter(LocalDate.now(clock))) {
            throw new Refusal("enterprise.move.in-future", from).at(FieldName.DAY);
        }
        lastMove(id).filter(last -> !from.isAfter(last)).ifPresent(last -> {
            throw new Refusal("enterprise.move.not-the-last", last);
        });
        enterprise.moveTo(region, from);
        enterprises.saveAndFlush(enterprise);
        jdbc.sql(
                        "insert into enterprise_region (enterprise_id, until_date, region_code, recorded_by) values (?, ?, ?, ?)")
                .params(id.value(), from, before, user.actor())
                .update();
        record("enterprise.moved", id, before + " → " + region + " from " + from);
    }

    /**
     * The last move never was: the enterprise is where it was before it.
     *
     * @throws Refusal {@code enterprise.move.none}, {@code enterprise.unknown-region} if that is outside the own scope
     */
    public void takeBackMove(EnterpriseId id) {
        var enterprise = find(id);
        var last = lastMove(id).orElseThrow(() -> new Refusal("enterprise.move.none"));
        String before = jdbc.sql("select region_code from enterprise_region where enterprise_id = ? and until_date = ?")
                .params(id.value(), last)
                .query(String.class)
                .single();
        checkRegion(before);
        String wrong = enterprise.region();
        enterprise.takeBackTo(before);
        enterprises.saveAndFlush(enterprise);
        jdbc.sql("delete from enterprise_region where enterprise_id = ? and until_date = ?")
                .params(id.value(), last)
                .update();
        record("enterprise.move-taken-back", id, wrong + " → " + before);
    }

    private Optional<LocalDate> lastMove(EnterpriseId id) {
        return jdbc.sql("select max(until_date) as last_move from enterprise_region where enterprise_id = ?")
                .param(id.value())
                .query((row, n) -> Rows.optionalDay(row, "last_move"))
                .single();
    }

    /**
     * @param on first day on which it is no longer an enterprise of the region; may be up to a year ahead
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.closing-reason}, {@code enterprise.too-far-ahead},
     *     {@code enterprise.deregistered}, {@code enterprise.deregistered-before-registered}
     */
    @Consequential
    public void deregister(EnterpriseId id, LocalDate on, String reason) {
        String why = REASON.of(reason);
        var enterprise = find(id);
        if (on.isAfter(LocalDate.now(clock).plusYears(1))) {
            throw new Refusal("enterprise.too-far-ahead", on).at(FieldName.DAY);
        }
        enterprise.deregister(on, why);
        enterprises.saveAndFlush(enterprise);
        record("enterprise.deregistered", id, on + ": " + why);
    }

    /**
     * It was deregistered in error; what was believed meanwhile stays to be seen as known on those days.
     *
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.closing-reason},
     *     {@code enterprise.not-deregistered}, {@code enterprise.merged-day}
     */
    @Consequential
    public void takeBackDeregistration(EnterpriseId id, String reason) {
        String why = REASON.of(reason);
        var enterprise = find(id);
        enterprise.takeBackDeregistration();
        enterprises.saveAndFlush(enterprise);
        record("enterprise.deregistration-taken-back", id, why);
    }

    /**
     * One enterprise becomes part of another: from the day on it is none of its own, and its people work at the other
     * one. What both were before that day, their headcounts too, stays as it is; how many the other one employs
     * afterwards is for it to declare.
     *
     * @param on first day on which they are one; not ahead, since nobody could join or leave the enterprise in between
     *     without ending at the wrong one
     * @throws Refusal {@code common.unknown-id}, {@code enterprise.closing-reason}, {@code enterprise.merge.same},
     *     {@code enterprise.merge.ahead}, {@code enterprise.merge.before-registered},
     *     {@code enterprise.merge.into-deregistered}, {@code enterprise.deregistered},
     *     {@code enterprise.deregistered-before-registered}
     */
    @Consequential
    public void merge(EnterpriseId gone, EnterpriseId into, LocalDate on, String reason) {
        String why = REASON.of(reason);
        if (gone.equals(into)) {
            throw new Refusal("enterprise.merge.same").at(FieldName.ENTERPRISE);
        }
        // In the order of the ids: two mergers of the same enterprises come one after the other.
        jdbc.sql(
                        "select enterprise_id from enterprise where enterprise_id in (:both) order by enterprise_id for update")
                .param("both", List.of(gone.value(), into.value()))
                .query(UUID.class)
                .list();
        var goes = find(gone);
        var stays = find(into);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("enterprise.merge.ahead", on).at(FieldName.DAY);
        }
        goes.mergeInto(stays, on, why);
        enterprises.saveAndFlush(goes);
        events.publishEvent(new EnterpriseMerged(gone, into, on));
        record("enterprise.merged", gone, "→ " + into + " " + on + ": " + why);
    }

    private Enterprise find(EnterpriseId id) {
        border.check(id);
        return enterprises.findById(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Only districts: a code that ends in 00 is a city or a province. */
    private void checkRegion(String code) {
        boolean known = !code.endsWith("00")
                && jdbc.sql("select count(*) from region where code = ?")
                                .param(code)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!known || !user.scope().hasRegion(code)) {
            throw new Refusal("enterprise.unknown-region", code).at(FieldName.REGION);
        }
    }

    private void record(String event, EnterpriseId id, String detail) {
        log.record(user.actor(), event, id.toString(), detail);
    }
}
