package org.nishang.people.employment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.NameText;
import org.nishang.common.PaperCharacters;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.enterprise.EnterpriseBorder;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.claim.Typed;
import org.nishang.people.person.NamedIdentities;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who joins, leaves and moves between enterprises of the own scope. */
@NamedInterface("rehearsal")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class StaffMoves {

    private static final int WORKING_AGE = 16;

    /** A contract may run until its holder retires. */
    private static final int LONGEST_CONTRACT = 50;

    private final Employments employments;
    private final NamedIdentities people;
    private final Beginnings beginnings;
    private final PostHistory history;
    private final EnterpriseBorder border;
    private final PaperCharacters papers;
    private final CurrentUser user;
    private final AuditLog log;
    private final Clock clock;

    StaffMoves(
            Employments employments,
            NamedIdentities people,
            Beginnings beginnings,
            PostHistory history,
            EnterpriseBorder border,
            PaperCharacters papers,
            CurrentUser user,
            AuditLog log,
            Clock clock) {
        this.employments = employments;
        this.people = people;
        this.beginnings = beginnings;
        this.history = history;
        this.border = border;
        this.papers = papers;
        this.user = user;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Somebody begins to work at an enterprise, at once or later than at another one. Registers the person where the
     * document is not known yet. Somebody whom an enterprise outside the own scope employs at the same time does not
     * begin before somebody there, or the person, agrees.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.document-other-name}, {@code people.employment-overlap},
     *     {@code people.too-young}, {@code people.too-far-ahead}, {@code people.no-post},
     *     {@code people.claim.waits-already}, {@code enterprise.deregistered}, {@code enterprise.merged}
     */
    public JoinOutcome join(NewStaff wanted) {
        border.checkOpen(wanted.enterprise(), wanted.joinedOn());
        checkAhead(wanted.joinedOn());
        oldEnough(wanted.person().document(), wanted.joinedOn());
        PersonId person = people.named(wanted.person());
        var typed = new Typed(wanted.person().name(), wanted.person().document().masked());
        var employment = new Employment(person, wanted.enterprise(), wanted.posts(), wanted.joinedOn());
        var waits = beginnings.beginOrAsk(employment, typed);
        if (waits.isPresent()) {
            return waits.get();
        }
        people.reachable(person, wanted.person().mobile());
        record("people.joined", person, wanted.enterprise() + " " + wanted.joinedOn());
        return new JoinOutcome.Joined(person);
    }

    /**
     * @param on first day no longer employed; years ahead where a contract says so
     * @throws Refusal {@code common.unknown-id}, {@code people.already-left}, {@code people.left-before-joined},
     *     {@code people.contract-too-long}, {@code people.claim.longer} if a later leaving day than before would make
     *     it a second employment at the same time
     */
    @Consequential
    public void leave(EmploymentId id, LocalDate on) {
        var employment = find(id);
        withinAContract(on, LocalDate.now(clock));
        var before = employment.days();
        employment.leave(on, LocalDate.now(clock));
        beginnings.refuseSecond(employment, before);
        employments.saveAndFlush(employment);
        record("people.left", employment.person(), employment.enterprise() + " " + on);
    }

    /**
     * Leaves one enterprise and joins another on the same day, in one act: no day is counted twice and none is lost.
     * Both have to be in the scope of who asks.
     */
    @Consequential
    public EmploymentId transfer(EmploymentId id, EnterpriseId to, Set<Post> posts, LocalDate on) {
        var employment = find(id);
        border.checkOpen(to, on);
        checkAhead(on);
        var before = employment.days();
        var next = employment.transfer(to, posts, on, LocalDate.now(clock));
        beginnings.follow(next, before);
        record("people.transferred", employment.person(), employment.enterprise() + " → " + to + " " + on);
        return next.id();
    }

    /**
     * Gives other posts from a day on; what they were before stays in the history. On the day on which the present ones
     * began it is a correction.
     *
     * @param on not ahead
     * @throws Refusal {@code common.unknown-id}, {@code people.no-post}, {@code people.assign.ahead},
     *     {@code people.assign.not-employed}, {@code people.assign.before-last}
     */
    public void assign(EmploymentId id, Set<Post> posts, LocalDate on) {
        var employment = find(id);
        String before = employment.posts();
        employment.assign(posts, on, LocalDate.now(clock));
        if (before.equals(employment.posts())) {
            return;
        }
        history.end(id, before, employment.joinedOn(), on, user.actor());
        employments.saveAndFlush(employment);
        record("people.assigned", employment.person(), before + " → " + employment.posts() + " " + on);
    }

    /** The characters of a name that no paper can show; empty where it can be printed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String notPrintable(String name) {
        return papers.missing(NameText.settled(name));
    }

    private Employment find(EmploymentId id) {
        var employment = employments.findById(id).orElseThrow(() -> new Refusal("common.unknown-id"));
        border.check(employment.enterprise());
        return employment;
    }

    private void checkAhead(LocalDate day) {
        notTooFarAhead(day, LocalDate.now(clock));
    }

    /** @throws Refusal {@code people.too-far-ahead} */
    public static LocalDate notTooFarAhead(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(1))) {
            throw new Refusal("people.too-far-ahead", day).at(FieldName.DAY);
        }
        return day;
    }

    /**
     * A day on which somebody leaves, as a contract sets it when it begins.
     *
     * @throws Refusal {@code people.contract-too-long}
     */
    public static LocalDate withinAContract(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(LONGEST_CONTRACT))) {
            throw new Refusal("people.contract-too-long", day, LONGEST_CONTRACT);
        }
        return day;
    }

    /** @throws Refusal {@code people.too-young} */
    public static LocalDate oldEnough(ResidentIdNumber document, LocalDate joinedOn) {
        LocalDate grown = document.birthDate().plusYears(WORKING_AGE);
        if (joinedOn.isBefore(grown)) {
            throw new Refusal("people.too-young", WORKING_AGE, grown).at(FieldName.DOCUMENT);
        }
        return joinedOn;
    }

    private void record(String event, PersonId person, String detail) {
        log.record(user.actor(), event, person.toString(), detail);
    }
}
