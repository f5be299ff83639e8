package org.nishang.identity.door;

import java.time.Clock;
import java.time.Duration;
import org.nishang.identity.AccountRole;
import org.nishang.identity.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long a password is good, by role; a time of 0 = for ever. In the demo none gets old. */
@Component
class PasswordAges {

    private final Clock clock;
    private final Duration ofAdministrators;
    private final Duration ofOthers;

    PasswordAges(
            Clock clock,
            @Value("${nishang.demo:false}") boolean demo,
            @Value("${nishang.sign-in.password-age-of-administrators}") Duration ofAdministrators,
            @Value("${nishang.sign-in.password-age}") Duration ofOthers) {
        this.clock = clock;
        this.ofAdministrators = demo ? Duration.ZERO : ofAdministrators;
        this.ofOthers = demo ? Duration.ZERO : ofOthers;
    }

    boolean isOver(SignedIn user) {
        var good = AccountRole.administer(user.roles()) ? ofAdministrators : ofOthers;
        return !good.isZero() && !clock.instant().isBefore(user.passwordFrom().plus(good));
    }
}
