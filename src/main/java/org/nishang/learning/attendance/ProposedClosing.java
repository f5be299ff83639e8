package org.nishang.learning.attendance;

import org.nishang.approval.Proposed;
import org.nishang.learning.session.TrainingClass;
import org.springframework.modulith.NamedInterface;

/**
 * A closing that waits for the yes of a second person.
 *
 * @param passed how many outcomes say so, of {@code outcomes}
 * @param isCurrent whether attendance and results are still as they were when it was proposed
 */
@NamedInterface("api")
public record ProposedClosing(Proposed about, TrainingClass of, int outcomes, int passed, boolean isCurrent) {}
