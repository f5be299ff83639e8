package org.nishang.notice.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.learning.nomination.NominationChanged;
import org.nishang.learning.session.ClassChanged;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.ClassState;
import org.nishang.notice.cause.Cause;
import org.nishang.notice.cause.Causes;
import org.nishang.notice.kind.Audience;
import org.nishang.notice.kind.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of nominations is told to the person, and to who nominated; a moved class, to those with a place. */
@Component
class NominationNotices {

    private final Causes causes;
    private final ClassRoster classes;
    private final Clock clock;

    NominationNotices(Causes causes, ClassRoster classes, Clock clock) {
        this.causes = causes;
        this.classes = classes;
        this.clock = clock;
    }

    @EventListener
    void on(NominationChanged nomination) {
        var about = Optional.ofNullable(nomination.session()).flatMap(classes::title);
        var kind = kind(nomination, about.map(ClassRoster.Title::state));
        var told = Cause.of(
                        kind,
                        nomination.nominationId(),
                        nomination.person(),
                        about.map(ClassRoster.Title::from).orElseGet(() -> LocalDate.now(clock)),
                        nomination.programme(),
                        nomination.session() == null ? "" : nomination.session())
                .at(nomination.state().name());
        var nominatedBy = Optional.ofNullable(nomination.enterprise())
                .filter(enterprise -> !kind.path(Audience.CONTACT, told.facts()).isEmpty());
        causes.record(nominatedBy.map(told::toContactsOf).orElse(told));
    }

    private static NoticeKind kind(NominationChanged nomination, Optional<ClassState> state) {
        return switch (nomination.state()) {
            case NOMINATED -> NoticeKind.NOMINATION_ASKED;
            case WAITING -> NoticeKind.PLACE_AWAITED;
            case PLACED -> NoticeKind.PLACE_GIVEN;
            case DECLINED, WITHDRAWN ->
                state.filter(ClassState.CANCELLED::equals).isPresent()
                        ? NoticeKind.CLASS_CANCELLED
                        : NoticeKind.NOMINATION_ENDED;
        };
    }

    @EventListener
    void on(ClassChanged changed) {
        if (changed.what() == ClassChanged.What.MOVED) {
            classes.title(changed.session()).ifPresent(title -> moved(changed.session(), title));
        }
    }

    /** Each time that it is moved. */
    private void moved(UUID session, ClassRoster.Title title) {
        String when = clock.instant().toString();
        causes.record(classes.of(session).stream()
                .map(place -> Cause.of(
                                NoticeKind.CLASS_MOVED,
                                session + ":" + place.person(),
                                place.person(),
                                title.from(),
                                session,
                                title.place())
                        .at(when))
                .toList());
    }
}
