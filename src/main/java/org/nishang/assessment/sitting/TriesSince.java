package org.nishang.assessment.sitting;

import java.time.Instant;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** Says from when on somebody's tries at an exam count; for {@code learning}, which knows since when they learn. */
@NamedInterface("api")
@FunctionalInterface
public interface TriesSince {

    Instant of(PersonId person, String exam);
}
