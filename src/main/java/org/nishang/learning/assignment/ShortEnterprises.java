package org.nishang.learning.assignment;

import java.time.LocalDate;
import java.util.Map;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/** Which enterprises have, or will have, too few certified people; said by the module that reckons staffing. */
@NamedInterface("api")
public interface ShortEnterprises {

    /**
     * Within a region, whatever the scope of who asks.
     *
     * @param region the beginning of its code; empty = everywhere
     * @param until inclusive
     * @return how many people of the role are missing on the first day on which too few are held
     */
    Map<EnterpriseId, Integer> within(String region, TrainingRole role, LocalDate today, LocalDate until);
}
