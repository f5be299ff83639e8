package org.nishang.learning.study;

import java.util.Optional;
import org.nishang.common.Refusal;
import org.nishang.learning.programme.Programme;

/**
 * A programme that a learner could begin now.
 *
 * @param isAgain whether the learner has completed it, or another one with the same course, before
 * @param obstacle why it cannot be begun, for the learner to read
 */
public record Beginning(Programme programme, boolean isAgain, Optional<Refusal> obstacle) {

    public boolean isOffered() {
        return obstacle.isEmpty();
    }
}
