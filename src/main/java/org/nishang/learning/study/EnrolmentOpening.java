package org.nishang.learning.study;

import java.time.Clock;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.recognition.RecognitionByRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a programme is begun, whoever has decided so: with what its rule recognises of what was passed before. */
@Component
@Transactional
class EnrolmentOpening {

    private final Enrolments enrolments;
    private final RecognitionByRule recognition;
    private final Clock clock;

    EnrolmentOpening(Enrolments enrolments, RecognitionByRule recognition, Clock clock) {
        this.enrolments = enrolments;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** Who is enrolled stays so, with what is recognised there. */
    void open(PersonId person, Programme programme) {
        enrolments
                .open(person, programme, clock.instant())
                .ifPresent(enrolment -> recognition.recognise(person, enrolment, programme));
    }
}
