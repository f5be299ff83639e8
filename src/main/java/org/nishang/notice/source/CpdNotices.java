package org.nishang.notice.source;

import org.nishang.cpd.CpdDeclined;
import org.nishang.cpd.CpdRecorded;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of somebody's continuing education. */
@Component
class CpdNotices {

    private final Causes causes;

    CpdNotices(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void on(CpdRecorded accepted) {
        causes.record(Cause.of(
                NoticeKind.CPD_ACCEPTED, accepted.record(), accepted.person(), accepted.day(), accepted.role()));
    }

    @EventListener
    void on(CpdDeclined declined) {
        causes.record(Cause.of(
                NoticeKind.CPD_DECLINED, declined.record(), declined.person(), declined.day(), declined.role()));
    }
}
