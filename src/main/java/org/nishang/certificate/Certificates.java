package org.nishang.certificate;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Certificates extends Repository<Certificate, CertificateId> {
    void save(Certificate certificate);

    Optional<Certificate> findById(CertificateId id);
}
