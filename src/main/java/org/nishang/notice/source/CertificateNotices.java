package org.nishang.notice.source;

import java.util.EnumSet;
import java.util.Map;
import org.nishang.certificate.kernel.CertificateActed;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateIssued;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to certificates is told to who holds them; what takes one away, to the enterprises too. */
@Component
class CertificateNotices {

    /** The others are asked for by the holder, or follow from days. */
    private static final Map<CertificateEvent, NoticeKind> TOLD = Map.of(
            CertificateEvent.SUSPENDED, NoticeKind.CERTIFICATE_SUSPENDED,
            CertificateEvent.REINSTATED, NoticeKind.CERTIFICATE_REINSTATED,
            CertificateEvent.REVOKED, NoticeKind.CERTIFICATE_REVOKED);

    private final Causes causes;

    CertificateNotices(Causes causes) {
        this.causes = causes;
    }

    @EventListener
    void on(CertificateIssued issued) {
        causes.record(Cause.of(
                NoticeKind.CERTIFICATE_ISSUED,
                issued.number(),
                issued.person(),
                issued.issuedOn(),
                issued.number(),
                issued.role(),
                issued.lastDay()));
    }

    @EventListener
    void on(CertificateActed acted) {
        var kind = TOLD.get(acted.kind());
        if (kind != null) {
            causes.record(Cause.of(kind, acted.act(), acted.person(), acted.on(), acted.number(), acted.role())
                    .to(EnumSet.of(Audience.PERSON, Audience.CONTACT)));
        }
    }
}
