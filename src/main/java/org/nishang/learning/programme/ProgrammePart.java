package org.nishang.learning.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * One course of a programme, or a choice among several.
 *
 * @param choose how many of them have to be passed, from 1 to all
 * @param of codes of courses, each once
 */
@NamedInterface("api")
public record ProgrammePart(int choose, List<String> of) {

    public ProgrammePart {
        of = List.copyOf(of);
        if (choose < 1 || choose > of.size() || new HashSet<>(of).size() < of.size()) {
            throw new IllegalArgumentException("choose " + choose + " of " + of);
        }
    }

    static ProgrammePart of(String course) {
        return new ProgrammePart(1, List.of(course));
    }

    public boolean isChoice() {
        return choose < of.size();
    }

    /** How many courses are still to be passed. */
    public int left(Set<String> passed) {
        return Math.max(0, choose - (int) of.stream().filter(passed::contains).count());
    }
}
