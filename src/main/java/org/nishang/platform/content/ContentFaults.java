package org.nishang.platform.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a pack, so that its author reads all of it at once. */
public final class ContentFaults {

    private final List<ContentFault> faults = new ArrayList<>();

    public void note(String file, int line, String message) {
        faults.add(new ContentFault(file, line, message));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /**
     * @param pack what is refused, in words
     * @throws PackRefused with every fault, by file and line
     */
    public void refuseIfAny(String pack) {
        if (!faults.isEmpty()) {
            throw new PackRefused(
                    pack,
                    faults.stream()
                            .distinct()
                            .sorted(Comparator.comparing(ContentFault::file).thenComparing(ContentFault::line))
                            .toList());
        }
    }
}
