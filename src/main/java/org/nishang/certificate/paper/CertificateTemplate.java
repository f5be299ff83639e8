package org.nishang.certificate.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.TrainingRoleCode;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;

/** One version of how papers look: proposed by one person, decided on by another, never edited. */
@Entity
@Table(name = "certificate_template")
class CertificateTemplate {

    private static final FourEyes FOUR_EYES = new FourEyes("certificate.template.own");

    @Id
    @Column(name = "template_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    @Convert(converter = TrainingRoleCode.class)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    private TrainingRole role;

    private String programme;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int number;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String design;

    private LocalDate validFrom;
    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private boolean approved;

    CertificateTemplate(TemplateDraft draft, int number, String actor, Instant now) {
        this.id = Uuids.next();
        this.role = draft.role();
        this.programme = draft.programme();
        this.number = number;
        this.design = draft.design().checked().json();
        this.validFrom = draft.validFrom();
        this.proposedBy = actor;
        this.proposedAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return role.code() + (programme.isEmpty() ? "" : "/" + programme) + " " + number;
    }

    /**
     * Whoever proposed it does not approve it. A day that has passed meanwhile becomes today: what was issued before
     * the approval keeps its look.
     */
    void approve(String actor, LocalDate today, Instant now) {
        refuseIfDecided();
        FOUR_EYES.check(actor, proposedBy);
        if (validFrom.isBefore(today)) {
            validFrom = today;
        }
        decidedBy = actor;
        decidedAt = now;
        approved = true;
    }

    /** By anybody who decides, as long as no paper can have been made by it. */
    void withdraw(String actor, LocalDate today, Instant now) {
        if (approved && !validFrom.isAfter(today)) {
            throw new Refusal("certificate.template.in-use", validFrom.toString());
        }
        if (!approved) {
            refuseIfDecided();
        }
        decidedBy = actor;
        decidedAt = now;
        approved = false;
    }

    private void refuseIfDecided() {
        if (decidedBy != null) {
            throw new Refusal("certificate.template.decided", decidedBy);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CertificateTemplate that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    protected CertificateTemplate() {} // Hibernate
}
