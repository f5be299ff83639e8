package org.nishang.privacy.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.audit.AuditLog;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.privacy.RequestAsked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person asks for about the own information. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody's own
public class MyRequests {

    private static final int MOST = 200;

    private final StoredRequests stored;
    private final RequestBook book;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    MyRequests(
            StoredRequests stored,
            RequestBook book,
            AuditLog log,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.stored = stored;
        this.book = book;
        this.log = log;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Whether there is a person to ask for; an account alone is kept by the system administrator. */
    @Transactional(readOnly = true)
    public boolean canAsk() {
        return user.learner().isPresent();
    }

    /** The own ones, what waits first. */
    @Transactional(readOnly = true)
    public List<RequestRow> mine() {
        return user.learner()
                .map(person -> book.rows(Condition.of("r.person_id = :person").with("person", person.value()), MOST))
                .orElse(List.of());
    }

    /**
     * @return the last day for an answer
     * @throws Refusal {@code privacy.request.words}
     */
    public LocalDate ask(RequestKind kind, String words) {
        var request = new PrivacyRequest(
                user.person(),
                kind,
                words,
                PrivacyRequest.Way.SELF,
                LocalDate.now(clock),
                user.actor(),
                clock.instant());
        stored.saveAndFlush(request);
        log.record(user.actor(), "privacy.request-made", request.id().toString(), kind.name());
        events.publishEvent(new RequestAsked(request.id().value(), request.dueOn()));
        return request.dueOn();
    }

    /** @throws Refusal {@code common.unknown-id}, {@code privacy.request.answered} */
    public void withdraw(RequestId id) {
        var request = stored.lock(id)
                .filter(one -> one.isOf(user.person()))
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        request.withdraw(user.actor(), clock.instant());
        stored.saveAndFlush(request);
        log.record(user.actor(), "privacy.request-withdrawn", id.toString(), "");
    }
}
