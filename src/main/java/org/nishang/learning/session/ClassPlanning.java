package org.nishang.learning.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning classes, opening them to nominations, moving and cancelling them. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CLASSES + "')")
public class ClassPlanning {

    private static final Reason WHY = Reason.within(2, 200, "learning.class.reason");

    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final Programmes programmes;
    private final SessionScope scope;
    private final CurrentUser user;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassPlanning(
            TrainingClasses classes,
            ClassRoster roster,
            Programmes programmes,
            SessionScope scope,
            CurrentUser user,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.programmes = programmes;
        this.scope = scope;
        this.user = user;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A class of one's own scope; enterprises do not see it before it is opened.
     *
     * @throws Refusal {@code learning.class.in-past}, {@code learning.class.code-taken}, {@code common.unknown-id} for
     *     an unknown programme
     */
    public UUID plan(ClassPlan wanted) {
        var programme = programme(wanted);
        if (wanted.from().isBefore(today())) {
            throw new Refusal("learning.class.in-past", wanted.from()).at(FieldName.LESSONS);
        }
        var planned = TrainingClass.planned(wanted);
        classes.add(planned, programme);
        record("learning.class-planned", planned.id(), wanted.code());
        return planned.id();
    }

    /** One that who asks may change, to be changed. */
    @Transactional(readOnly = true)
    public TrainingClass toChange(UUID id) {
        return classes.find(scope.owned("s"), id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Whom it concerns if the class gets this plan; nobody where nobody has to come at another time or place. */
    @Transactional(readOnly = true)
    public ClassHit hit(UUID id, ClassPlan wanted) {
        return wanted.movesFrom(toChange(id).plan()) ? roster.hit(id) : ClassHit.NOBODY;
    }

    /** Whom it concerns if the class is cancelled. */
    @Transactional(readOnly = true)
    public ClassHit hit(UUID id) {
        return roster.hit(toChange(id).id());
    }

    /**
     * Gives a class another plan.
     *
     * @param version of what was read
     * @throws Refusal as {@link TrainingClass#changed} says, {@code learning.class.code-taken}
     * @throws OptimisticLockingFailureException if another has changed it since
     */
    @Consequential
    public void change(UUID id, ClassPlan wanted, long version) {
        var before = classes.hold(scope.owned("s"), id);
        if (before.version() != version) {
            throw new OptimisticLockingFailureException(id.toString());
        }
        var programme = programme(wanted);
        classes.store(before.changed(wanted, roster.hit(id).placed(), today()), programme);
        boolean moved = wanted.movesFrom(before.plan());
        record("learning.class-changed", id, moved ? "moved" : "");
        if (moved && before.state() != ClassState.PLANNED) {
            events.publishEvent(new ClassChanged(id, ClassChanged.What.MOVED));
        }
        if (wanted.places() > before.plan().places()) {
            events.publishEvent(new ClassChanged(id, ClassChanged.What.ENLARGED));
        }
    }

    /**
     * Lets enterprises nominate.
     *
     * @throws Refusal as {@link TrainingClass#opened}
     */
    public void open(UUID id) {
        classes.store(classes.hold(scope.owned("s"), id).opened(today()));
        record("learning.class-opened", id, "");
        events.publishEvent(new ClassChanged(id, ClassChanged.What.OPENED));
    }

    /**
     * The class does not take place. Whoever had a place is told; what was nominated is put right by the authority.
     *
     * @throws Refusal {@code learning.class.over}, {@code learning.class.reason}
     */
    @Consequential
    public void cancel(UUID id, String reason) {
        String why = WHY.of(reason);
        classes.store(classes.hold(scope.owned("s"), id).cancelled());
        record("learning.class-cancelled", id, why);
        events.publishEvent(new ClassChanged(id, ClassChanged.What.CANCELLED));
    }

    private Programme programme(ClassPlan wanted) {
        return programmes.byCode(wanted.programme()).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private void record(String event, UUID id, String detail) {
        log.record(user.actor(), event, id.toString(), detail);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
