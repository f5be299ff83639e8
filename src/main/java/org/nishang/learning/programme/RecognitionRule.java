package org.nishang.learning.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Which courses that somebody passed before count in a programme without being passed again. Pure.
 *
 * @param months how long before the programme was begun the course may have been passed, from 1
 * @param examOnly whether one counts that was passed by the exam alone, without its lessons
 * @param olderVersion whether one counts that has a newer version now
 */
@NamedInterface("api")
public record RecognitionRule(int months, boolean examOnly, boolean olderVersion) {

    /**
     * Of a pass within the months.
     *
     * @param version that was passed; null = it is not known, which counts as an older one
     */
    public boolean counts(boolean passedByExamAlone, @Nullable String version, String current) {
        return (examOnly || !passedByExamAlone) && (olderVersion || current.equals(version));
    }
}
