package org.nishang.notice.source;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.cause.NoticesFrom;
import org.nishang.notice.kind.NoticeKind;
import org.nishang.privacy.WaitingRequests;
import org.nishang.privacy.WaitingRequests.Due;
import org.nishang.privacy.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests about personal information that nobody has answered: the authority hears three working days before the last
 * one, and when it is over.
 */
@Component
class DuePrivacyRequests implements DaySource {

    private static final int WORKING_DAYS_BEFORE = 3;

    private final WaitingRequests requests;
    private final Causes causes;
    private final NoticesFrom from;

    DuePrivacyRequests(WaitingRequests requests, Causes causes, NoticesFrom from) {
        this.requests = requests;
        this.causes = causes;
        this.from = from;
    }

    @Override
    @Transactional
    public void sweep(LocalDate today) {
        causes.record(requests.until(WorkingDays.after(today, WORKING_DAYS_BEFORE)).stream()
                .flatMap(due -> cause(due, today).stream())
                .toList());
    }

    private Optional<Cause> cause(Due due, LocalDate today) {
        boolean late = today.isAfter(due.dueOn());
        var kind = late ? NoticeKind.PRIVACY_LATE : NoticeKind.PRIVACY_DUE;
        return from.since(kind)
                .filter(begun -> late
                        ? !due.dueOn().isBefore(begun)
                        : due.dueOn().isAfter(WorkingDays.after(begun, WORKING_DAYS_BEFORE)))
                .map(begun -> Cause.toAuthority(kind, due.request(), due.dueOn(), due.request()));
    }
}
