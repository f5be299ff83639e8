package org.nishang.learning.study;

import org.nishang.assessment.sitting.LearnerTurns;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonTurns;
import org.springframework.stereotype.Component;

/** Learners take their turns at the rows of their persons, so merging a person waits as well. */
@Component
class LearnersInTurn implements LearnerTurns {

    private final PersonTurns persons;

    LearnersInTurn(PersonTurns persons) {
        this.persons = persons;
    }

    @Override
    public void take(PersonId learner) {
        persons.take(learner);
    }
}
