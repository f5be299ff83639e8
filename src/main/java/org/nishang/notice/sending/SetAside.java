package org.nishang.notice.sending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.nishang.identity.PersonId;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.notice.reach.Addresses;
import org.nishang.notice.reach.MaskedAddress;
import org.nishang.notice.reach.NoticeChannel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that reach nobody are not used any more; whose they are and their contacts hear of it by the bell. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SetAside {

    private static final int LONGEST = 300;

    private final Addresses addresses;
    private final Causes causes;
    private final Clock clock;

    SetAside(Addresses addresses, Causes causes, Clock clock) {
        this.addresses = addresses;
        this.causes = causes;
        this.clock = clock;
    }

    /** @param why as the other side said it; the beginning is kept */
    void put(NoticeChannel channel, String address, String why) {
        String said = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        causes.record(addresses.failed(channel, address, said).stream()
                // An account without a person is a recipient as a person is, and nobody's staff.
                .map(recipient -> Cause.of(
                                NoticeKind.ADDRESS_FAILS,
                                recipient,
                                new PersonId(recipient),
                                LocalDate.now(clock),
                                MaskedAddress.of(address))
                        .at(clock.instant().toString())
                        .to(EnumSet.of(Audience.PERSON, Audience.CONTACT)))
                .toList());
    }
}
