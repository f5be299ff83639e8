package org.nishang.certificate.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.CertificateActed;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on issued certificates: suspends, reinstates, revokes, takes back what its holder gives up, replaces a lost
 * copy. Each act has a reason and a first day, and is recorded for ever; what a certificate is worth on a day follows
 * from its dates, and its paper stays as it is.
 */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class CertificateLife {

    private final Certificates certificates;
    private final CertificateSheets sheets;
    private final CertificateBorder border;
    private final ActLog acts;
    private final List<EnterpriseEffects> effects;
    private final AuditLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateLife(
            Certificates certificates,
            CertificateSheets sheets,
            CertificateBorder border,
            ActLog acts,
            List<EnterpriseEffects> effects,
            AuditLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.sheets = sheets;
        this.border = border;
        this.acts = acts;
        this.effects = effects;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param day on which its state is asked for
     * @throws Refusal {@code common.unknown-id} if there is none, or none within the scope today
     */
    @Transactional(readOnly = true)
    public CertificateSheet sheet(String number, LocalDate day) {
        var certificate = border.within(certificates.findByNumber(number));
        return sheets.of(certificate, day, today());
    }

    /**
     * What the act would do, or the refusal that it would get; nothing is changed.
     *
     * @throws Refusal as {@link #act}
     */
    @Transactional(readOnly = true)
    public ActPreview preview(String number, CertificateEvent kind, LocalDate on, @Nullable LocalDate until) {
        var act = new CertificateAct(kind, on, until, "-");
        var certificate = border.within(certificates.findByNumber(number));
        CertificateStatus before = certificate.statusOn(act.on());
        CertificateStatus after = certificate.statusAfter(act, today());
        boolean other = sheets.hasOther(certificate, act.on());
        int change = other ? 0 : Boolean.compare(after == CertificateStatus.VALID, before == CertificateStatus.VALID);
        return new ActPreview(
                act.on(),
                before,
                after,
                other,
                effects.stream()
                        .flatMap(effect ->
                                effect.of(certificate.person(), certificate.role(), act.on(), change).stream())
                        .toList());
    }

    /**
     * @param seen the version of the sheet on which the decision was made
     * @throws Refusal if the certificate is not within the scope, has changed since, or its dates do not allow the act
     */
    @Transactional
    @Consequential
    public void act(String number, long seen, CertificateAct act) {
        // The lock comes before any other read, so that these see what the lock waited for.
        var certificate = border.within(certificates.lock(number));
        if (certificate.version() != seen) {
            throw new Refusal("certificate.act.changed-since");
        }
        certificate.take(act, today());
        certificates.saveAndFlush(certificate);
        record(certificate, act);
    }

    private void record(Certificate certificate, CertificateAct act) {
        var id = acts.record(certificate, act);
        events.publishEvent(new CertificateActed(
                id, certificate.number(), certificate.person(), certificate.role(), act.kind(), act.on()));
        String reason = act.reason().strip();
        log.record(
                user.actor(),
                "certificate." + act.kind().name().toLowerCase(Locale.ROOT),
                certificate.number(),
                act.until() == null
                        ? "from %s: %s".formatted(act.on(), reason)
                        : "from %s, again valid from %s: %s".formatted(act.on(), act.until(), reason));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
