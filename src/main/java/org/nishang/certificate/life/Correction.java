package org.nishang.certificate.life;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;

/** Somebody's wish that a certificate be corrected, until another person has decided. */
@Entity
@Table(name = "certificate_correction")
class Correction {

    private static final FourEyes FOUR_EYES = new FourEyes("certificate.correction.own");

    @Id
    @Column(name = "correction_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    @AttributeOverride(name = "value", column = @Column(name = "certificate_id"))
    private CertificateId certificate;

    private String reason;
    private String requestedBy;
    private Instant requestedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @AttributeOverride(name = "value", column = @Column(name = "replacement"))
    private @Nullable CertificateId replacement;

    Correction(CertificateId certificate, String reason, String requestedBy, Instant now) {
        this.id = Uuids.next();
        this.certificate = certificate;
        this.reason = ActRules.reason(reason);
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    String requestedBy() {
        return requestedBy;
    }

    /** Whoever asked does not decide. */
    void refuseToGrant(String actor) {
        refuseUnlessOpen();
        FOUR_EYES.check(actor, requestedBy);
    }

    void grant(CertificateId corrected, String actor, Instant now) {
        refuseToGrant(actor);
        replacement = corrected;
        decidedBy = actor;
        decidedAt = now;
    }

    /** By another person, or by whoever asked, who thinks better of it. */
    void decline(String actor, Instant now) {
        refuseUnlessOpen();
        decidedBy = actor;
        decidedAt = now;
    }

    private void refuseUnlessOpen() {
        if (decidedBy != null) {
            throw new Refusal("certificate.correction.decided", decidedBy);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Correction that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    protected Correction() {} // Hibernate
}
