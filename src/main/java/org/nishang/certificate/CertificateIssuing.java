package org.nishang.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.Certificate.Running;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.learning.ProgrammeCompleted;
import org.nishang.people.Employer;
import org.nishang.people.PersonRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the certificate of a completed programme, in the transaction that completes it: both
 * happen or neither. Not called by people; completion is decided in {@code learning}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateIssuing {

    private final Certificates certificates;
    private final CertificateSeries series;
    private final ValidityLock rules;
    private final PersonRegister people;
    private final Issuer issuer;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CertificateIssuing(
            Certificates certificates,
            CertificateSeries series,
            ValidityLock rules,
            PersonRegister people,
            Issuer issuer,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.certificates = certificates;
        this.series = series;
        this.rules = rules;
        this.people = people;
        this.issuer = issuer;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(ProgrammeCompleted completed) {
        // What can be read without a lock comes first: the lock is held until the end.
        FrozenHolder holder = holder(completed.person(), completed.on());
        Optional<Running> running = running(completed.person(), completed.role(), completed.on());
        Validity validity = rules.lock(completed.role(), completed.on());
        CertificateNumber number = series.next(completed.role(), completed.on().getYear());
        Certificate certificate =
                running.map(old -> Certificate.renewal(old, number, completed, validity))
                        .orElseGet(() -> Certificate.first(number, completed, validity));
        certificates.saveAndFlush(certificate);
        freeze(certificate, number, holder, completed);
        log.record(
                user.actor(),
                "certificate.issued",
                certificate.number(),
                "last day " + certificate.lastDay());
        events.publishEvent(
                new CertificateIssued(
                        certificate.id(),
                        certificate.number(),
                        certificate.person(),
                        certificate.role(),
                        certificate.issuedOn(),
                        certificate.lastDay(),
                        running.isPresent()));
    }

    private FrozenHolder holder(PersonId person, LocalDate day) {
        var card = people.card(person);
        String employers =
                people.employersOn(person, day).stream()
                        .map(Employer::name)
                        .collect(Collectors.joining("、"));
        return new FrozenHolder(
                card.name(),
                card.sex(),
                card.documentMasked(),
                card.documentLast4(),
                employers.isEmpty() ? null : employers);
    }

    private Optional<Running> running(PersonId person, TrainingRole role, LocalDate day) {
        return jdbc.sql(
                        """
                select c.certificate_id, c.last_day from certificate c
                where c.person_id = :person and c.role = :role and %s
                order by c.last_day desc limit 1"""
                                .formatted(CertificateSql.validOn("c", ":day")))
                .param("person", person.value())
                .param("role", role.code())
                .param("day", day)
                .query(
                        (row, n) ->
                                new Running(
                                        new CertificateId(row.getObject(1, UUID.class)),
                                        row.getObject(2, LocalDate.class)))
                .optional();
    }

    private void freeze(
            Certificate certificate,
            CertificateNumber number,
            FrozenHolder holder,
            ProgrammeCompleted completed) {
        var frozen =
                new FrozenCertificate(
                        holder.name(),
                        holder.sex(),
                        holder.documentMasked(),
                        holder.documentLast4(),
                        holder.enterprise(),
                        completed.programmeTitle().zh(),
                        completed.programmeTitle().en(),
                        completed.role().code(),
                        completed.creditHours(),
                        completed.score().toString(),
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

    private record FrozenHolder(
            String name,
            int sex,
            String documentMasked,
            String documentLast4,
            @Nullable String enterprise) {}
}
