package org.nishang.certificate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;
import org.nishang.learning.ProgrammeCompleted;

/** A certificate: issued once, its state on any day derived from dates. */
@Entity
@Table(name = "certificate")
class Certificate {

    @EmbeddedId private CertificateId id;
    @Version private @Nullable Long version;
    private String number;
    private PersonId person;

    @Convert(converter = TrainingRoleCode.class)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    private TrainingRole role;

    private @Nullable String programme;

    @Column(name = "enrolment_id")
    private @Nullable UUID enrolment;

    private LocalDate issuedOn;
    private LocalDate lastDay;

    @AttributeOverride(name = "value", column = @Column(name = "renews"))
    private @Nullable CertificateId renews;

    private @Nullable LocalDate revokedOn;
    private @Nullable LocalDate surrenderedOn;

    @AttributeOverride(name = "value", column = @Column(name = "superseded_by"))
    private @Nullable CertificateId supersededBy;

    private @Nullable LocalDate supersededOn;

    @ElementCollection
    @CollectionTable(
            name = "certificate_suspension",
            joinColumns = @JoinColumn(name = "certificate_id"))
    private Set<Suspension> suspensions = new HashSet<>();

    private Certificate(
            CertificateNumber number,
            ProgrammeCompleted completed,
            LocalDate lastDay,
            @Nullable CertificateId renews) {
        this.id = CertificateId.next();
        this.number = number.toString();
        this.person = completed.person();
        this.role = completed.role();
        this.programme = completed.programme();
        this.enrolment = completed.enrolment();
        this.issuedOn = completed.on();
        this.lastDay = lastDay;
        this.renews = renews;
    }

    /** The first certificate of its holder for this role, or the first after the last one ended. */
    static Certificate first(
            CertificateNumber number, ProgrammeCompleted completed, Validity validity) {
        return new Certificate(number, completed, validity.lastDay(completed.on()), null);
    }

    /** A certificate that goes on from one still valid on the day of issue. */
    static Certificate renewal(
            Running running,
            CertificateNumber number,
            ProgrammeCompleted completed,
            Validity validity) {
        return new Certificate(
                number,
                completed,
                validity.renewedLastDay(completed.on(), running.lastDay()),
                running.id());
    }

    /** A certificate valid today that a new one goes on from. */
    record Running(CertificateId id, LocalDate lastDay) {}

    CertificateId id() {
        return id;
    }

    String number() {
        return number;
    }

    PersonId person() {
        return person;
    }

    TrainingRole role() {
        return role;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Optional<CertificateId> renews() {
        return Optional.ofNullable(renews);
    }

    /** The twin of {@link CertificateSql#statusOn}. */
    CertificateStatus statusOn(LocalDate day) {
        if (issuedOn.isAfter(day)) {
            return CertificateStatus.NOT_YET;
        }
        if (begun(revokedOn, day)) {
            return CertificateStatus.REVOKED;
        }
        if (begun(surrenderedOn, day)) {
            return CertificateStatus.SURRENDERED;
        }
        if (begun(supersededOn, day)) {
            return CertificateStatus.SUPERSEDED;
        }
        if (lastDay.isBefore(day)) {
            return CertificateStatus.EXPIRED;
        }
        return suspensions.stream().anyMatch(suspension -> suspension.covers(day))
                ? CertificateStatus.SUSPENDED
                : CertificateStatus.VALID;
    }

    private static boolean begun(@Nullable LocalDate from, LocalDate day) {
        return from != null && !from.isAfter(day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Certificate that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    protected Certificate() {} // Hibernate
}
