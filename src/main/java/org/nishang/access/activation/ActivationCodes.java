package org.nishang.access.activation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.identity.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActivationCodes extends Repository<ActivationCode, CodeId> {
    /** Reads by SQL in the same transaction are to see it. */
    ActivationCode saveAndFlush(ActivationCode code);

    /** Of many at the same moment one uses it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ActivationCode c where c.codeHash = :hash")
    Optional<ActivationCode> lock(byte[] hash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ActivationCode c where c.person = :person and c.usedAt is null and c.voidedAt is null")
    List<ActivationCode> lockUnused(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ActivationCode c where c.opens = :account and c.usedAt is null and c.voidedAt is null")
    List<ActivationCode> lockUnused(UUID account);
}
