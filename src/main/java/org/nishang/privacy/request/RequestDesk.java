package org.nishang.privacy.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.privacy.RequestAnswered;
import org.nishang.privacy.erasure.ErasurePreview;
import org.nishang.privacy.erasure.PersonErasing;
import org.nishang.privacy.office.PrivacyOffice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authority answers what people ask for about their information, and erases whom it has to. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_PRIVACY + "')")
public class RequestDesk {

    static final int MOST = 500;

    private final StoredRequests stored;
    private final RequestBook book;
    private final PersonErasing erasing;
    private final PersonDocuments documents;
    private final PrivacyOffice office;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    RequestDesk(
            StoredRequests stored,
            RequestBook book,
            PersonErasing erasing,
            PersonDocuments documents,
            PrivacyOffice office,
            AuditLog log,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.stored = stored;
        this.book = book;
        this.erasing = erasing;
        this.documents = documents;
        this.office = office;
        this.log = log;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public int waiting() {
        return office.isOurs() ? book.count(RequestBook.WAITING) : 0;
    }

    /** How many should have been answered by now. */
    @Transactional(readOnly = true)
    public int overdue() {
        office.require();
        return book.count(
                RequestBook.WAITING.and(Condition.of("r.due_on < :today").with("today", LocalDate.now(clock))));
    }

    /** At most 500: those that wait by the day on which they are due, then the newest. */
    @Transactional(readOnly = true)
    public List<RequestRow> rows() {
        office.require();
        return book.rows(Condition.TRUE, MOST);
    }

    @Transactional(readOnly = true)
    public Optional<RequestRow> row(RequestId id) {
        office.require();
        return book.rows(Condition.of("r.request_id = :id").with("id", id.value()), 1).stream()
                .findFirst();
    }

    /** What would go and what would stay if the person were erased, and what keeps the person. */
    @Transactional(readOnly = true)
    public ErasurePreview preview(RequestId id) {
        return erasing.preview(
                row(id).orElseThrow(() -> new Refusal("common.unknown-id")).person());
    }

    /**
     * For somebody who asked on paper.
     *
     * @param received the day on which it came
     * @throws Refusal {@code privacy.request.nobody}, {@code privacy.request.words}, {@code privacy.request.day}, what
     *     {@link ResidentIdNumber} says
     */
    public RequestId receive(String document, RequestKind kind, String words, LocalDate received) {
        office.require();
        if (received.isAfter(LocalDate.now(clock))) {
            throw new Refusal("privacy.request.day").at(FieldName.DAY);
        }
        String number = new ResidentIdNumber(document).value();
        var person = Optional.ofNullable(documents.find(List.of(number)).get(number))
                .orElseThrow(() -> new Refusal("privacy.request.nobody").at(FieldName.DOCUMENT));
        var request = new PrivacyRequest(
                person, kind, words, PrivacyRequest.Way.PAPER, received, user.actor(), clock.instant());
        stored.saveAndFlush(request);
        log.record(user.actor(), "privacy.request-made", request.id().toString(), kind.name() + " on paper");
        return request.id();
    }

    /**
     * @param said what was done, or why not
     * @throws Refusal {@code privacy.request.answered}, {@code privacy.request.words}, {@code privacy.request.erase}
     */
    @Consequential
    public void answer(RequestId id, boolean granted, String said) {
        var request = lock(id);
        request.answer(granted, said, user.actor(), clock.instant());
        stored.saveAndFlush(request);
        log.record(user.actor(), "privacy.request-answered", id.toString(), granted ? "granted" : "refused");
        events.publishEvent(new RequestAnswered(id.value(), request.person(), LocalDate.now(clock)));
    }

    /**
     * Another person has to agree.
     *
     * @throws Refusal {@code privacy.request.answered}, {@code privacy.erasure.kept.…}
     */
    public void proposeErasure(RequestId id) {
        var request = lock(id);
        erasing.refuseIfKept(request.person());
        request.proposeErasure(user.actor());
        stored.saveAndFlush(request);
        log.record(user.actor(), "privacy.erasure-proposed", id.toString(), "");
    }

    /**
     * The second yes: what identifies the person is gone.
     *
     * @throws Refusal {@code privacy.request.own}, {@code privacy.request.unproposed}, {@code privacy.erasure.kept.…}
     */
    @Consequential
    @Proven
    public void erase(RequestId id) {
        var request = lock(id);
        request.erase(user.actor(), clock.instant());
        stored.saveAndFlush(request);
        int number = erasing.erase(request.person(), id.value(), user.actor());
        log.record(user.actor(), "privacy.person-erased", request.person().toString(), "number=" + number);
    }

    private PrivacyRequest lock(RequestId id) {
        office.require();
        return stored.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }
}
