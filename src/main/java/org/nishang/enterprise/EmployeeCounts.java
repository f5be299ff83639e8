package org.nishang.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.nishang.identity.EnterpriseId;

/** How many people are known to work at enterprises; answered by the module that keeps people. */
public interface EmployeeCounts {

    /** @return only enterprises with at least one */
    Map<EnterpriseId, Integer> on(Collection<EnterpriseId> enterprises, LocalDate day);
}
