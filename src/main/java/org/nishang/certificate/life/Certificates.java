package org.nishang.certificate.life;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Certificates extends Repository<Certificate, CertificateId> {

    /** Written at once: what follows in the same transaction asks for it by SQL. */
    Certificate saveAndFlush(Certificate certificate);

    Optional<Certificate> findById(CertificateId id);

    Optional<Certificate> findByNumber(String number);

    /** For deciding on it: whoever comes second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Certificate c where c.number = :number")
    Optional<Certificate> lock(String number);
}
