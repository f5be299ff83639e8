package org.nishang.certificate.paper;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CertificateTemplates extends Repository<CertificateTemplate, UUID> {

    CertificateTemplate saveAndFlush(CertificateTemplate template);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from CertificateTemplate t where t.id = :id")
    Optional<CertificateTemplate> lock(UUID id);
}
