package org.nishang.certificate.life;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Corrections extends Repository<Correction, UUID> {

    Correction saveAndFlush(Correction correction);

    @Query("select c from Correction c where c.certificate = :certificate and c.decidedBy is null")
    Optional<Correction> open(CertificateId certificate);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Correction c where c.id = :id")
    Optional<Correction> lock(UUID id);
}
