package org.nishang.people.merge;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of records that may be of one person, of all regions; for modules that show them to nobody. */
@NamedInterface("api")
@Component
public class LikelyDuplicates {

    private final DuplicateFinder finder;

    LikelyDuplicates(DuplicateFinder finder) {
        this.finder = finder;
    }

    /** Two ids with a colon between, those that are known to be of two people left out. */
    @Transactional(readOnly = true)
    public Set<String> pairs() {
        return finder.find().keySet().stream()
                .map(pair -> pair.one() + ":" + pair.other())
                .collect(Collectors.toSet());
    }
}
