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

    void made(Nomination nomination) {
        record("learning.nomination-made", nomination);
    }

    void accepted(Nomination nomination) {
        record("learning.nomination-accepted", nomination);
    }

    void placed(Nomination nomination) {
        record("learning.nomination-placed", nomination);
    }

    void declined(Nomination nomination) {
        record("learning.nomination-declined", nomination);
    }

    void withdrawn(Nomination nomination) {
        record("learning.nomination-withdrawn", nomination);
    }

    void swapped(Nomination nomination) {
        record("learning.nomination-swapped", nomination);
    }

    void movedUp(Nomination nomination) {
        record("learning.nomination-moved-up", nomination);
    }

    void lapsed(Nomination nomination) {
        record("learning.nomination-lapsed", nomination);
    }

    private void record(String event, Nomination nomination) {
        String detail = Stream.of(
                        nomination.person().toString(),
                        nomination.programme(),
                        nomination.session().map(Object::toString).orElse(""),
                        nomination.state().name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        log.record(user.actor(), event, nomination.id().toString(), detail);
        events.publishEvent(nomination.changed());
    }
}
