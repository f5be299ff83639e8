package org.nishang.notice.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.nishang.approval.ProposalMade;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.people.claim.ClaimAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for somebody's yes is told to those who can say it, but never to who asked. */
@Component
class WaitingNotices {

    /** Where proposals of a kind are decided on; the first page says which person each is about. */
    private static final Map<String, String> PLACES = Map.of(
            "STAFFING_RULES",
            "staffing-rules",
            "CERTIFICATION_RULES",
            "certification-rules",
            "CLASS_CLOSING",
            "classes",
            "RECOGNITION",
            "");

    private final Causes causes;
    private final Clock clock;

    WaitingNotices(Causes causes, Clock clock) {
        this.causes = causes;
        this.clock = clock;
    }

    /** @throws IllegalStateException for a kind of proposals that has no place here */
    @EventListener
    void on(ProposalMade made) {
        String place = Optional.ofNullable(PLACES.get(made.kind()))
                .orElseThrow(() -> new IllegalStateException("nobody is told of proposals about " + made.kind()));
        causes.record(Cause.toAuthority(
                NoticeKind.APPROVAL_WAITS, made.proposal(), LocalDate.now(clock), place, made.kind()));
    }

    @EventListener
    void on(ClaimAsked asked) {
        causes.record(Cause.of(NoticeKind.EMPLOYMENT_ASKED, asked.claim(), asked.person(), asked.joinedOn())
                .to(EnumSet.of(Audience.PERSON, Audience.CONTACT)));
    }
}
