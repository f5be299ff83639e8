package org.nishang.assessment.correction;

import org.nishang.assessment.sitting.AttemptId;

/**
 * Something about a result that its learner has not seen.
 *
 * @param exam the course whose exam it is
 * @param changed whether the result itself changed; else an objection was answered
 */
public record ResultNews(AttemptId attempt, String exam, boolean changed) {}
