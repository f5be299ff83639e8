package org.nishang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.PersonId;
import org.nishang.people.person.NewPerson;

/** A person of the demo region while the history is being made up. */
final class DemoPerson {

    final NewPerson identity;
    final List<Job> jobs = new ArrayList<>();

    @Nullable
    PersonId id;

    DemoPerson(NewPerson identity) {
        this.identity = identity;
    }

    /** A time at an enterprise; {@code left} is the first day no longer there. */
    record Job(
            DemoEnterprise enterprise,
            String posts,
            LocalDate joined,
            @Nullable LocalDate left) {

        boolean on(LocalDate day) {
            return !day.isBefore(joined) && (left == null || day.isBefore(left));
        }
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("not registered yet");
        }
        return id;
    }

    /** Who employed the person on the day; the last enterprise before it where nobody did. */
    DemoEnterprise enterpriseOn(LocalDate day) {
        return jobs.stream()
                .filter(job -> job.on(day))
                .findFirst()
                .or(() -> jobs.stream().max(Comparator.comparing(Job::joined)))
                .orElseThrow()
                .enterprise();
    }
}
