package org.nishang.certificate.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps those who decide on certificates within their scope of today. */
@Component
public class CertificateBorder {

    private final Certificates certificates;
    private final JdbcClient jdbc;
    private final CertificateScope scope;
    private final Clock clock;

    CertificateBorder(Certificates certificates, JdbcClient jdbc, CertificateScope scope, Clock clock) {
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The certificate with a number.
     *
     * @throws Refusal {@code common.unknown-id} if there is none, or it is somebody else's
     */
    public CertificateId idOf(String number) {
        return within(certificates.findByNumber(number)).id();
    }

    /**
     * The certificate with a number, to go on from it.
     *
     * @throws Refusal {@code common.unknown-id} if there is none, or it is somebody else's
     */
    public HeldCertificate held(String number) {
        return HeldCertificate.of(within(certificates.findByNumber(number)));
    }

    /**
     * One's own certificate, to go on from it.
     *
     * @throws Refusal {@code common.unknown-id} if there is none, or it is not the person's
     */
    public HeldCertificate own(String number, PersonId person) {
        return certificates
                .findByNumber(number)
                .filter(one -> one.person().equals(person))
                .map(HeldCertificate::of)
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** @throws Refusal {@code common.unknown-id} if there is none, or it is somebody else's */
    Certificate within(Optional<Certificate> found) {
        return found.filter(this::isWithin).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private boolean isWithin(Certificate certificate) {
        return Sql.of(
                                jdbc,
                                "select count(*) from certificate c where c.certificate_id = :id and %s",
                                scope.seenOn("c", ":today", ""))
                        .param("id", certificate.id().value())
                        .param("today", LocalDate.now(clock))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
