package org.nishang.certificate.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateIssued;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects certificates whose paper says what is not so. One person asks, another decides; what comes of it is a new
 * certificate from that day on, with a number of its own and the old last day, and the old one stays as it was issued,
 * superseded.
 */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class CertificateCorrections {

    private final Certificates certificates;
    private final Corrections corrections;
    private final CorrectedPapers papers;
    private final CertificateScope scope;
    private final CertificateBorder border;
    private final ActLog acts;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CertificateCorrections(
            Certificates certificates,
            Corrections corrections,
            CorrectedPapers papers,
            CertificateScope scope,
            CertificateBorder border,
            ActLog acts,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.certificates = certificates;
        this.corrections = corrections;
        this.papers = papers;
        this.scope = scope;
        this.border = border;
        this.acts = acts;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the paper says and the registers do not, nothing where they agree. */
    @Transactional(readOnly = true)
    public List<Difference> differences(String number) {
        var certificate = border.within(certificates.findByNumber(number));
        return papers.differences(certificate);
    }

    /**
     * Asks for a correction.
     *
     * @return by which it is declined
     * @throws Refusal if it is not valid today, nothing differs, or one is asked for already
     */
    @Transactional
    public UUID request(String number, String reason) {
        var certificate = border.within(certificates.lock(number));
        certificate.refuseUnlessCorrectable(today());
        if (papers.differences(certificate).isEmpty()) {
            throw new Refusal("certificate.correction.nothing");
        }
        corrections.open(certificate.id()).ifPresent(open -> {
            throw new Refusal("certificate.correction.open-already", open.requestedBy());
        });
        var correction = new Correction(certificate.id(), reason, user.actor(), clock.instant());
        corrections.saveAndFlush(correction);
        log.record(user.actor(), "certificate.correction-requested", number, reason.strip());
        return correction.id();
    }

    /** Those that wait, within the scope, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenCorrection> open() {
        return Sql.of(jdbc, """
                select x.correction_id, c.number, d.frozen, x.reason, x.requested_by, x.requested_at
                from certificate_correction x join certificate c using (certificate_id)
                join certificate_document d using (certificate_id)
                where x.decided_at is null and %s order by x.requested_at limit 100""", scope.seenOn("c", ":today", ""))
                .param("today", today())
                .query((row, n) -> new OpenCorrection(
                        row.getObject("correction_id", UUID.class),
                        row.getString("number"),
                        FrozenCertificate.of(row.getString("frozen")).holder(),
                        row.getString("reason"),
                        row.getString("requested_by"),
                        Rows.instant(row, "requested_at"),
                        row.getString("requested_by").equals(user.actor())))
                .list();
    }

    /**
     * Makes the corrected certificate, valid from today in the place of the old one.
     *
     * @return its number
     * @throws Refusal {@code certificate.correction.own} to whoever asked for it
     */
    @Transactional
    @Consequential
    public String grant(UUID id) {
        // The certificate first, as every other act locks it.
        var old = border.within(certificates.lock(numberOf(id)));
        var correction = lock(id);
        old.refuseUnlessCorrectable(today());
        Instant now = clock.instant();
        correction.refuseToGrant(user.actor());
        Certificate corrected = papers.correct(old, today());
        correction.grant(corrected.id(), user.actor(), now);
        corrections.saveAndFlush(correction);
        var act = new CertificateAct(CertificateEvent.SUPERSEDED, today(), null, correction.reason());
        acts.record(old, act);
        log.record(
                user.actor(),
                "certificate.corrected",
                old.number(),
                "requested by %s; new certificate %s".formatted(correction.requestedBy(), corrected.number()));
        events.publishEvent(new CertificateIssued(
                corrected.id(),
                corrected.number(),
                corrected.person(),
                corrected.role(),
                corrected.issuedOn(),
                corrected.lastDay(),
                true));
        return corrected.number();
    }

    /** By another person, or by whoever asked for it. */
    @Transactional
    public void decline(UUID id) {
        var certificate = border.within(certificates.lock(numberOf(id)));
        var correction = lock(id);
        correction.decline(user.actor(), clock.instant());
        corrections.saveAndFlush(correction);
        log.record(user.actor(), "certificate.correction-declined", certificate.number(), correction.reason());
    }

    private Correction lock(UUID id) {
        return corrections.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private String numberOf(UUID id) {
        return jdbc.sql(
                        "select c.number from certificate_correction x join certificate c using (certificate_id) where x.correction_id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
