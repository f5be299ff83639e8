package org.nishang.certificate;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Certificates extends Repository<Certificate, CertificateId> {

    /** Written at once: what follows in the same transaction asks for it by SQL. */
    Certificate saveAndFlush(Certificate certificate);

    Optional<Certificate> findById(CertificateId id);
}
