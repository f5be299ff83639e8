package org.nishang.learning.nomination;

import org.nishang.learning.session.ClassChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a change of a class means for those who are nominated for it. The row of the class is held by who changes it.
 */
@Component
class ClassFollowing {

    private final Seats seats;

    ClassFollowing(Seats seats) {
        this.seats = seats;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClassChanged changed) {
        switch (changed.what()) {
            case CANCELLED -> seats.cancel(changed.session());
            case ENLARGED -> seats.moveUp(changed.session());
            case OPENED, MOVED -> {
                // Places and their people stay.
            }
        }
    }
}
