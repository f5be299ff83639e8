package org.nishang.notice.source;

import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.privacy.RequestAnswered;
import org.nishang.privacy.RequestAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Requests about personal information: the authority hears of a new one, the person of the answer. */
@Component
class PrivacyNotices {

    private final Causes causes;

    PrivacyNotices(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void on(RequestAsked asked) {
        causes.record(Cause.toAuthority(NoticeKind.PRIVACY_ASKED, asked.request(), asked.dueOn(), asked.request()));
    }

    @EventListener
    void on(RequestAnswered answered) {
        causes.record(
                Cause.of(NoticeKind.PRIVACY_ANSWERED, answered.request(), answered.person(), answered.answeredOn()));
    }
}
