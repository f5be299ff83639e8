package org.nishang.learning.nomination;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.audit.AuditLog;
import org.nishang.identity.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says to the log, and to whoever listens, what became of a nomination. */
@Component
class NominationNews {

    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final AuditLog log;

    NominationNews(ApplicationEventPublisher events, CurrentUser user, AuditLog log) {
        this.events = events;
        this.user = user;
        this.log = log;
    }

    /** @param act the name of the event in the log */
    void changed(Nomination nomination, String act) {
        String detail = Stream.of(
                        nomination.person().toString(),
                        nomination.programme(),
                        nomination.session().map(Object::toString).orElse(""),
                        nomination.state().name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        log.record(user.actor(), act, nomination.id().toString(), detail);
        events.publishEvent(nomination.changed());
    }
}
