package org.nishang.learning.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.approval.Act;
import org.nishang.approval.Proposals;
import org.nishang.approval.Proposed;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.NumberText;
import org.nishang.common.Points;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.session.ClassOutcomes;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.TrainingClass;
import org.nishang.learning.study.ClassroomCompletion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a class, by two people who hold it: one proposes what is to be written, another lets it be written exactly
 * so. Then there are the outcomes that a file of them would have, and a certificate for everybody who passed and may
 * have one.
 */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CLASSES + "')")
public class ClassClosing {

    private static final String KIND = "CLASS_CLOSING";

    private final ClassProgress classes;
    private final ClassStandings standings;
    private final ClassOutcomes outcomes;
    private final ClassroomCompletion completion;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    ClassClosing(
            ClassProgress classes,
            ClassStandings standings,
            ClassOutcomes outcomes,
            ClassroomCompletion completion,
            Proposals proposals,
            ApplicationEventPublisher events,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.classes = classes;
        this.standings = standings;
        this.outcomes = outcomes;
        this.completion = completion;
        this.proposals = proposals;
        this.events = events;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Proposes to close a class with the attendance and the results that it has now. Nothing is written by it.
     *
     * @throws Refusal {@code learning.class.not-running}, {@code learning.class.before-last-day},
     *     {@code learning.closing.no-result} where people who were there have none, {@code learning.closing.nobody},
     *     {@code approval.open-already}
     */
    @Consequential
    public UUID propose(UUID session) {
        var about = classes.hold(session);
        about.refuseUnlessCloses(LocalDate.now(clock));
        var people = standings.of(about);
        long without = people.stream().filter(ClassStanding::lacksResult).count();
        if (without > 0) {
            throw new Refusal("learning.closing.no-result", without);
        }
        var wanted = ClassStandings.closing(about, people);
        if (wanted.lines().isEmpty()) {
            throw new Refusal("learning.closing.nobody");
        }
        var id = proposals.propose(KIND, Act.CLOSE, session.toString(), ClosingText.of(wanted));
        record("learning.class-closing-proposed", session, wanted.lines().size() + " outcomes");
        return id;
    }

    /**
     * Writes what is proposed.
     *
     * @throws Refusal {@code approval.own} to whoever proposed it, {@code approval.decided},
     *     {@code learning.closing.changed} where attendance or results are not what was proposed
     */
    @Consequential
    public void approve(UUID proposal) {
        var wanted = proposals.approve(KIND, proposal);
        var closing = ClosingText.read(wanted.content());
        var about = classes.hold(closing.session());
        if (!closing.equals(ClassStandings.closing(about, standings.of(about)))) {
            throw new Refusal("learning.closing.changed");
        }
        classes.close(about);
        closing.lines().forEach(line -> write(about, line));
        record("learning.class-closed", about.id(), closing.lines().size() + " outcomes, proposed by " + wanted.by());
        events.publishEvent(new ClassClosed(about.id()));
    }

    private void write(TrainingClass about, ClosingLine line) {
        var person = new PersonId(line.person());
        var hours = NumberText.stored(line.hours()).orElseThrow();
        var programme = standings.programme(about);
        outcomes.write(about, person, line.passed(), line.attempts(), hours);
        if (line.passed()
                && completion.obstacle(person, programme, about.plan().from()).isEmpty()) {
            var score = line.score();
            completion.complete(person, programme, hours, score == null ? null : Points.of(score));
        }
    }

    /**
     * Leaves the class as it is: by another person, or by whoever proposed it.
     *
     * @throws Refusal {@code approval.decided}
     */
    public void decline(UUID proposal) {
        record(
                "learning.class-closing-declined",
                classes.owned(session(proposals.decline(KIND, proposal))).id(),
                "");
    }

    /**
     * Takes one's own decline back.
     *
     * @throws Refusal {@code approval.decided}, {@code approval.open-already}
     */
    public void reopen(UUID proposal) {
        record(
                "learning.class-closing-reopened",
                classes.owned(session(proposals.reopen(KIND, proposal))).id(),
                "");
    }

    /** That of a class, if one waits. */
    @Transactional(readOnly = true)
    public Optional<ProposedClosing> proposal(UUID session) {
        return proposals.open(KIND).stream()
                .filter(one -> session(one).equals(session))
                .findFirst()
                .flatMap(this::shown);
    }

    /** How many wait for the yes of who asks. */
    @Transactional(readOnly = true)
    public int waiting() {
        return (int) proposals.open(KIND).stream()
                .filter(one -> !one.own() && classes.ownedIfAny(session(one)).isPresent())
                .count();
    }

    private static UUID session(Proposed one) {
        return ClosingText.read(one.content()).session();
    }

    private Optional<ProposedClosing> shown(Proposed proposed) {
        var closing = ClosingText.read(proposed.content());
        return classes.ownedIfAny(closing.session())
                .map(about -> new ProposedClosing(
                        proposed,
                        about,
                        closing.lines().size(),
                        (int) closing.lines().stream()
                                .filter(ClosingLine::passed)
                                .count(),
                        closing.equals(ClassStandings.closing(about, standings.of(about)))));
    }

    private void record(String event, UUID session, String detail) {
        log.record(user.actor(), event, session.toString(), detail);
    }
}
