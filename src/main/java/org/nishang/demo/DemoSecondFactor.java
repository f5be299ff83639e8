package org.nishang.demo;

import java.time.Clock;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.OwnFactor;
import org.nishang.identity.factor.SecondFactors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one account of the demo that asks for a code. */
@Component
@Order(90)
class DemoSecondFactor implements DemoQueue {

    static final String ACCOUNT = "security";

    /** Not a secret: it is printed, as the password is. */
    static final String KEY = "NISH ANGD EMOS ILKT HREA DNEE DLEW OOLA";

    private final DemoActors actors;
    private final OwnFactor factor;
    private final SecondFactors factors;
    private final CurrentUser user;
    private final Clock clock;

    DemoSecondFactor(DemoActors actors, OwnFactor factor, SecondFactors factors, CurrentUser user, Clock clock) {
        this.actors = actors;
        this.factor = factor;
        this.factors = factors;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        actors.as(ACCOUNT, () -> {
            var secret = factors.beginWith(user.get().account().value(), KEY);
            factor.confirm(secret.codeAt(clock.instant()));
        });
    }
}
