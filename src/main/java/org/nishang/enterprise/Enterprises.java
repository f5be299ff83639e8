package org.nishang.enterprise;

import java.util.Optional;
import org.nishang.identity.EnterpriseId;
import org.springframework.data.repository.Repository;

interface Enterprises extends Repository<Enterprise, EnterpriseId> {
    void save(Enterprise enterprise);

    Optional<Enterprise> findById(EnterpriseId id);

    boolean existsByUscc(String uscc);
}
