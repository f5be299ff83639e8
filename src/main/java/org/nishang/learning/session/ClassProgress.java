package org.nishang.learning.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A class on its way, for the room that records who is there and closes it, and that has asked who may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClassProgress {

    private final TrainingClasses classes;
    private final SessionScope scope;
    private final Clock clock;

    ClassProgress(TrainingClasses classes, SessionScope scope, Clock clock) {
        this.classes = classes;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * One that who asks may change.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    public TrainingClass owned(UUID session) {
        return ownedIfAny(session).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** The same, or nothing. */
    public Optional<TrainingClass> ownedIfAny(UUID session) {
        return classes.find(scope.owned("s"), session);
    }

    /** One that who asks may change, by the code of its session. */
    public Optional<TrainingClass> byCode(String code) {
        return classes.byCode(scope.owned("s"), code);
    }

    /** One of whatever scope, for somebody who has shown that they are there. */
    public Optional<TrainingClass> any(UUID session) {
        return classes.find(Condition.TRUE, session);
    }

    /**
     * One that who asks may change, held until the transaction ends.
     *
     * @throws Refusal {@code common.unknown-id}
     */
    public TrainingClass hold(UUID session) {
        return classes.hold(scope.owned("s"), session);
    }

    /**
     * Attendance of it is recorded now: it runs. Of many who come at once the first one begins it.
     *
     * @throws Refusal as {@link TrainingClass#begun}
     */
    public void begin(TrainingClass open) {
        if (open.state() != ClassState.RUNNING) {
            var held = classes.hold(Condition.TRUE, open.id());
            var running = held.begun(LocalDate.now(clock));
            if (running.state() != held.state()) {
                classes.store(running);
            }
        }
    }

    /**
     * Its outcomes are written now.
     *
     * @throws Refusal as {@link TrainingClass#closed}
     */
    public void close(TrainingClass running) {
        classes.store(running.closed(LocalDate.now(clock)));
    }
}
