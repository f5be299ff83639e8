package org.nishang.people.person;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * People whose name and sex stand on papers or results of another module, so that not everybody who employs them
 * changes these.
 */
@NamedInterface("api")
public interface FixedNames {

    /** @return those of some people whose name and sex who asks may not change */
    Set<UUID> among(Collection<UUID> people);
}
