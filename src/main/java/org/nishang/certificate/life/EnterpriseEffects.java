package org.nishang.certificate.life;

import java.time.LocalDate;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/** Says where a holder counts; answered by the module that counts, found as a bean. */
@NamedInterface("api")
public interface EnterpriseEffects {

    /**
     * @param change what is added to the held number: −1, 0 or 1
     * @return the enterprises in the caller's scope that employ the holder on the day
     */
    List<EnterpriseEffect> of(PersonId holder, TrainingRole role, LocalDate day, int change);
}
