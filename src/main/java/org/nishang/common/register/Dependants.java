package org.nishang.common.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.Refusal;

/** What a module has that builds on records of another: a record that something builds on is not taken back. */
public interface Dependants {

    /** Whose ids are asked for. */
    enum On {
        ENTERPRISE,
        PERSON,
        SESSION
    }

    On on();

    /** The message that refuses, with {0} = the sheet's row and {1} = how many build on it. */
    String refusal();

    /** @return how many build on each id; ids that nothing builds on are absent */
    Map<UUID, Long> count(Collection<UUID> ids);

    /**
     * Refuses if anything builds on one of the records.
     *
     * @param rows the sheet's row of each record
     */
    static void refuse(List<Dependants> all, On on, Map<UUID, Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        for (Dependants dependants : all) {
            if (dependants.on() != on) {
                continue;
            }
            dependants.count(rows.keySet()).entrySet().stream()
                    .min(Comparator.comparing(entry -> rows.getOrDefault(entry.getKey(), 0)))
                    .ifPresent(first -> {
                        throw new Refusal(dependants.refusal(), rows.getOrDefault(first.getKey(), 0), first.getValue());
                    });
        }
    }
}
