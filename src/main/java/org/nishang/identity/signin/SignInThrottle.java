package org.nishang.identity.signin;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses passwords. Strangers share the tries of an account, a known device has its own; the strangers
 * of one network share theirs on all accounts. What is refused here is refused before the password is looked at, so
 * that the answer says nothing of it.
 */
@Service
@Transactional
public class SignInThrottle {

    private final Lanes lanes;
    private final Refusals refusals;
    private final Clock clock;

    SignInThrottle(Lanes lanes, Refusals refusals, Clock clock) {
        this.lanes = lanes;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Whether the password may be looked at. Until the try has {@link #succeeded} it counts as failed, so that many at
     * the same moment are no more than many one after the other.
     */
    public boolean admits(SignInTry one) {
        var now = clock.instant();
        boolean networkIsOpen = one.isKnown()
                || lanes.find(LaneOf.network(one.network()))
                        .filter(lane -> !lane.isOpen(now))
                        .isEmpty();
        if (networkIsOpen) {
            var lane = lanes.lock(one.lane(), now);
            if (lane.isOpen(now)
                    && (one.isSolved() || !lane.asksRiddle(one.lane().pace(), now))) {
                lanes.keep(one.lane(), lane.failed(one.lane().pace(), now));
                return true;
            }
        }
        refusals.count(one, now);
        return false;
    }

    /** Whether the next try from there is looked at only with a riddle solved. */
    public boolean asksRiddle(SignInTry one) {
        var now = clock.instant();
        return lanes.find(one.lane())
                .filter(lane -> lane.asksRiddle(one.lane().pace(), now))
                .isPresent();
    }

    public void failed(SignInTry one) {
        var now = clock.instant();
        refusals.count(one, now);
        if (!one.isKnown()) {
            var network = LaneOf.network(one.network());
            lanes.keep(network, lanes.lock(network, now).failed(network.pace(), now));
        }
    }

    /** The tries before it are forgotten. */
    public void succeeded(SignInTry one) {
        lanes.forget(one.lane());
    }

    /** The try said nothing of who made it, since what should have looked at it is away: it does not count. */
    public void withdrawn(SignInTry one) {
        var now = clock.instant();
        lanes.keep(one.lane(), lanes.lock(one.lane(), now).withdrawn(now));
    }

    /** Strangers may try the name again at once. */
    public void open(String username) {
        var name = new SignInName(username);
        for (LaneOf lane : List.of(LaneOf.strangers(name), LaneOf.signedIn(name))) {
            lanes.forget(lane);
            lanes.forget(LaneOf.secondFactor(lane));
        }
    }
}
