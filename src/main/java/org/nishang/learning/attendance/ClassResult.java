package org.nishang.learning.attendance;

import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody reached in a class.
 *
 * @param score of 100; null = it was not scored
 * @param attempts that it took, 1 for the first
 */
@NamedInterface("api")
public record ClassResult(PersonId person, @Nullable Integer score, boolean passed, int attempts) {

    public static final int MOST_SCORE = 100;
    public static final int MOST_ATTEMPTS = 99;

    /** @throws Refusal {@code learning.result.score}, {@code learning.result.attempts} */
    public ClassResult {
        if (score != null) {
            score(score);
        }
        attempts(attempts);
    }

    /** @throws Refusal {@code learning.result.score} */
    static int score(int score) {
        if (score < 0 || score > MOST_SCORE) {
            throw new Refusal("learning.result.score", MOST_SCORE).at(FieldName.SCORE);
        }
        return score;
    }

    /** @throws Refusal {@code learning.result.attempts} */
    static int attempts(int attempts) {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new Refusal("learning.result.attempts", MOST_ATTEMPTS).at(FieldName.SCORE);
        }
        return attempts;
    }

    boolean passedAtFirst() {
        return passed && attempts == 1;
    }
}
