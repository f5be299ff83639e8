package org.nishang.enterprise;

import java.util.Optional;
import org.nishang.identity.EnterpriseId;
import org.springframework.data.repository.Repository;

interface Enterprises extends Repository<Enterprise, EnterpriseId> {
    /** Reads by SQL in the same transaction are to see it. */
    Enterprise saveAndFlush(Enterprise enterprise);

    Optional<Enterprise> findById(EnterpriseId id);

    boolean existsByUscc(String uscc);
}
