package org.nishang.staffing.renewal;

import java.time.LocalDate;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.springframework.modulith.NamedInterface;

/**
 * An enterprise that falls short in a role because certificates run out.
 *
 * @param on the day after their last day
 * @param because the certificates that end then, with their holders
 */
@NamedInterface("api")
public record FallingShort(
        EnterpriseId enterprise,
        String enterpriseName,
        TrainingRole role,
        LocalDate on,
        int missing,
        List<RenewalRow> because) {}
