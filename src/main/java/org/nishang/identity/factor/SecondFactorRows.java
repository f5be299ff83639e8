package org.nishang.identity.factor;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondFactorRows extends Repository<SecondFactor, UUID> {

    void save(SecondFactor factor);

    void delete(SecondFactor factor);

    Optional<SecondFactor> findById(UUID owner);

    /** Nobody else uses a code of it before this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from SecondFactor f where f.owner = :owner")
    Optional<SecondFactor> lock(UUID owner);
}
