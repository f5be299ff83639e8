package org.nishang.learning.study;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers the completions that were published. */
@Component
class CompletionsHeard {

    private final List<ProgrammeCompleted> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ProgrammeCompleted completed) {
        heard.add(completed);
    }

    List<ProgrammeCompleted> of(PersonId person) {
        return heard.stream()
                .filter(completed -> completed.person().equals(person))
                .toList();
    }
}
