package org.nishang.assessment.correction;

import java.time.Instant;
import java.util.Map;
import org.nishang.assessment.item.Answers;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Settled;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.identity.PersonId;

/**
 * A finished attempt with all that its score comes from.
 *
 * @param byPeople what people gave, by position
 * @param atLeast what was decided about this paper alone, by position
 */
record FinishedAttempt(
        AttemptId id,
        PersonId person,
        String exam,
        int number,
        Instant finishedAt,
        int score,
        boolean passed,
        int passMark,
        Paper paper,
        Answers answers,
        Map<Integer, Settled> byPeople,
        Map<Integer, Integer> atLeast) {}
