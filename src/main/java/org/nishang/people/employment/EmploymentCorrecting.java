package org.nishang.people.employment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.enterprise.EnterpriseBorder;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Permission;
import org.nishang.people.person.CorrectedFact;
import org.nishang.people.person.Correction;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.PersonTurns;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was recorded wrongly of an employment, also of one that is over. What was believed before stays to be
 * seen as known on the days before; why it was wrong is kept with it.
 */
@NamedInterface("rehearsal")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_STAFF + "')")
public class EmploymentCorrecting {

    private final Employments employments;
    private final Beginnings beginnings;
    private final PostHistory posts;
    private final PersonTurns turns;
    private final EnterpriseBorder border;
    private final CorrectionBook book;
    private final Clock clock;

    EmploymentCorrecting(
            Employments employments,
            Beginnings beginnings,
            PostHistory posts,
            PersonTurns turns,
            EnterpriseBorder border,
            CorrectionBook book,
            Clock clock) {
        this.employments = employments;
        this.beginnings = beginnings;
        this.posts = posts;
        this.turns = turns;
        this.border = border;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param day the true first day; up to a year ahead
     * @throws Refusal {@code common.unknown-id}, {@code people.correction.same},
     *     {@code people.correction.reason-missing} or {@code -long}, {@code people.left-before-joined},
     *     {@code people.too-far-ahead}, {@code people.correction.posts}, {@code people.employment-overlap},
     *     {@code people.claim.longer}, {@code enterprise.deregistered}
     */
    @Consequential
    public void joined(EmploymentId id, LocalDate day, String reason) {
        putRight(id, reason, employment -> {
            StaffMoves.notTooFarAhead(day, LocalDate.now(clock));
            border.checkActive(employment.enterprise(), day);
            var before = employment.joinedOn();
            employment.correctJoining(day);
            note(employment, CorrectedFact.JOINED_ON, before, day, reason);
            posts.beginsOn(id, day);
        });
    }

    /**
     * @param day the true first day no longer employed; up to a year ahead
     * @throws Refusal as {@link #joined}, and {@code people.correction.not-left}
     */
    @Consequential
    public void left(EmploymentId id, LocalDate day, String reason) {
        putRight(id, reason, employment -> {
            StaffMoves.notTooFarAhead(day, LocalDate.now(clock));
            var before = employment.leftOn();
            employment.correctLeaving(day);
            posts.endsOn(id, day);
            note(employment, CorrectedFact.LEFT_ON, before, day, reason);
        });
    }

    /**
     * The person did not leave.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.correction.not-left},
     *     {@code people.correction.reason-missing} or {@code -long}, {@code people.employment-overlap} after a new
     *     beginning there, {@code people.claim.longer} after one elsewhere
     */
    @Consequential
    public void neverLeft(EmploymentId id, String reason) {
        putRight(id, reason, employment -> {
            var before = employment.leftOn();
            employment.takeBackLeaving();
            book.add(Correction.ofDay(employment.person(), id.value(), CorrectedFact.LEFT_ON, before, null, reason));
        });
    }

    /**
     * The person worked at another enterprise all that time. Both have to be in the scope of who asks.
     *
     * @throws Refusal {@code common.unknown-id}, {@code people.correction.same},
     *     {@code people.correction.reason-missing} or {@code -long}, {@code people.employment-overlap},
     *     {@code enterprise.deregistered}, {@code enterprise.merged}
     */
    @Consequential
    public void at(EmploymentId id, EnterpriseId right, String reason) {
        putRight(id, reason, employment -> {
            border.checkOpen(right, employment.joinedOn());
            book.add(Correction.ofEnterprise(employment.person(), id.value(), employment.enterprise(), right, reason));
            employment.correctEnterprise(right);
        });
    }

    /** Two that correct the same employment at once wait for each other: the second sees what the first made of it. */
    private void putRight(EmploymentId id, String reason, Consumer<Employment> correction) {
        Correction.why(reason);
        turns.take(employments.personOf(id).orElseThrow(EmploymentCorrecting::unknown));
        var employment = employments.findById(id).orElseThrow(EmploymentCorrecting::unknown);
        border.check(employment.enterprise());
        var before = employment.days();
        correction.accept(employment);
        beginnings.putRight(employment, before);
    }

    private void note(
            Employment employment,
            CorrectedFact fact,
            @Nullable LocalDate was,
            @Nullable LocalDate became,
            String reason) {
        book.add(Correction.ofDay(employment.person(), employment.id().value(), fact, was, became, reason));
    }

    private static Refusal unknown() {
        return new Refusal("common.unknown-id");
    }
}
