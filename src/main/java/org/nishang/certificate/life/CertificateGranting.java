package org.nishang.certificate.life;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateIssued;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.identity.CurrentUser;
import org.nishang.people.person.Employer;
import org.nishang.people.person.PersonRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a certificate its number, its row, its frozen paper and its entry in the log. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateGranting {

    /** Who holds it, as the paper says for ever. */
    record Holder(
            String name,
            int sex,
            String documentMasked,
            String documentLast4,
            @Nullable String enterprise) {}

    private final Certificates certificates;
    private final CertificateSeries series;
    private final PersonRegister people;
    private final Issuers issuers;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CertificateGranting(
            Certificates certificates,
            CertificateSeries series,
            PersonRegister people,
            Issuers issuers,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.certificates = certificates;
        this.series = series;
        this.people = people;
        this.issuers = issuers;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Read before the role's rule is locked, since the lock is held until the end. */
    public Holder holder(Grant grant) {
        var card = people.card(grant.person());
        String employers = people.employersOn(grant.person(), grant.on()).stream()
                .map(Employer::name)
                .collect(Collectors.joining("、"));
        return new Holder(
                card.name(),
                card.sex(),
                card.documentMasked(),
                card.documentLast4(),
                employers.isEmpty() ? null : employers);
    }

    /**
     * The caller holds the lock of the role's rule.
     *
     * @throws org.nishang.common.Refusal {@code certificate.issuer.…} before it is confirmed who issues
     */
    public HeldCertificate issue(
            Grant grant, Holder holder, Succession succession, Optional<CertificateId> predecessor) {
        var issuer = issuers.confirmed();
        CertificateNumber number = series.next(issuer, grant.role(), grant.on().getYear());
        var certificate = Certificate.issued(number, grant, succession, predecessor.orElse(null));
        certificates.saveAndFlush(certificate);
        freeze(certificate, number, issuer, holder, grant);
        log.record(user.actor(), "certificate.issued", certificate.number(), "last day " + certificate.lastDay());
        events.publishEvent(new CertificateIssued(
                certificate.id(),
                certificate.number(),
                certificate.person(),
                certificate.role(),
                certificate.issuedOn(),
                certificate.lastDay(),
                certificate.renews().isPresent()));
        return HeldCertificate.of(certificate);
    }

    private void freeze(
            Certificate certificate, CertificateNumber number, ConfirmedIssuer issuer, Holder holder, Grant grant) {
        var frozen = new FrozenCertificate(
                holder.name(),
                holder.sex(),
                holder.documentMasked(),
                holder.documentLast4(),
                holder.enterprise(),
                grant.title().zh(),
                grant.title().en(),
                grant.role().code(),
                grant.creditHours(),
                grant.score(),
                certificate.number(),
                number.display(issuer.word()),
                certificate.issuedOn(),
                certificate.lastDay(),
                issuer.nameZh(),
                issuer.nameEn());
        jdbc.sql("insert into certificate_document (certificate_id, frozen) values (?, ?)")
                .params(certificate.id().value(), frozen.json())
                .update();
    }
}
