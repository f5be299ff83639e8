package org.nishang.learning.session;

import java.time.LocalDate;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.springframework.modulith.NamedInterface;

/**
 * A training session that the portal runs, from its plan to its closing. What it decides is a new one; the earlier one
 * stays as it was.
 *
 * @param id of its training session
 * @param version of what was read; another one has changed it meanwhile if that is not there any more
 */
@NamedInterface("api")
public record TrainingClass(UUID id, ClassState state, ClassPlan plan, long version) {

    static TrainingClass planned(ClassPlan plan) {
        return new TrainingClass(Uuids.next(), ClassState.PLANNED, plan, 0);
    }

    /**
     * With another plan. Once enterprises can nominate, the programme and the code stay; once it runs, the days that
     * are over stay, since hours were earned on them.
     *
     * @param placed how many people have a place
     * @throws Refusal {@code learning.class.over}, {@code learning.class.keeps-programme},
     *     {@code learning.class.places-taken}, {@code learning.class.days-over}
     */
    TrainingClass changed(ClassPlan wanted, int placed, LocalDate today) {
        refuseIfOver();
        if (state != ClassState.PLANNED
                && !(wanted.programme().equals(plan.programme())
                        && wanted.code().equals(plan.code()))) {
            throw new Refusal("learning.class.keeps-programme").at(FieldName.CODE);
        }
        if (wanted.places() < placed) {
            throw new Refusal("learning.class.places-taken", placed).at(FieldName.PLACES);
        }
        if (state == ClassState.RUNNING && !over(wanted, today).equals(over(plan, today))) {
            throw new Refusal("learning.class.days-over", today).at(FieldName.LESSONS);
        }
        return with(state, wanted);
    }

    private static Object over(ClassPlan plan, LocalDate today) {
        return plan.lessons().stream()
                .filter(lesson -> !lesson.day().isAfter(today))
                .toList();
    }

    /**
     * Takes nominations from now on.
     *
     * @throws Refusal {@code learning.class.not-planned}, {@code learning.class.too-late-to-open}
     */
    TrainingClass opened(LocalDate today) {
        if (state != ClassState.PLANNED) {
            throw new Refusal("learning.class.not-planned");
        }
        if (plan.nominateUntil().isBefore(today)) {
            throw new Refusal("learning.class.too-late-to-open", plan.nominateUntil());
        }
        return with(ClassState.OPEN, plan);
    }

    /**
     * Runs, since attendance is recorded.
     *
     * @throws Refusal {@code learning.class.not-open}, {@code learning.class.before-first-day}
     */
    TrainingClass begun(LocalDate today) {
        if (state == ClassState.RUNNING) {
            return this;
        }
        if (state != ClassState.OPEN) {
            throw new Refusal("learning.class.not-open");
        }
        if (today.isBefore(plan.from())) {
            throw new Refusal("learning.class.before-first-day", plan.from());
        }
        return with(ClassState.RUNNING, plan);
    }

    /** Whether attendance of the day can be recorded on it or later. */
    public boolean isHeld(LocalDate day) {
        return (state == ClassState.OPEN || state == ClassState.RUNNING) && !day.isBefore(plan.from());
    }

    /** @throws Refusal {@code learning.class.not-open} */
    public void refuseUnlessHeld(LocalDate day) {
        if (!isHeld(day)) {
            throw new Refusal("learning.class.not-open");
        }
    }

    /** @throws Refusal {@code learning.class.over} */
    TrainingClass cancelled() {
        refuseIfOver();
        return with(ClassState.CANCELLED, plan);
    }

    /** @throws Refusal {@code learning.class.not-running}, {@code learning.class.before-last-day} */
    TrainingClass closed(LocalDate today) {
        refuseUnlessCloses(today);
        return with(ClassState.CLOSED, plan);
    }

    /** @throws Refusal as {@link #closed} */
    public void refuseUnlessCloses(LocalDate today) {
        if (state != ClassState.RUNNING) {
            throw new Refusal("learning.class.not-running");
        }
        if (today.isBefore(plan.to())) {
            throw new Refusal("learning.class.before-last-day", plan.to());
        }
    }

    private void refuseIfOver() {
        if (state.isOver()) {
            throw new Refusal("learning.class.over");
        }
    }

    private TrainingClass with(ClassState next, ClassPlan wanted) {
        return new TrainingClass(id, next, wanted, version);
    }
}
