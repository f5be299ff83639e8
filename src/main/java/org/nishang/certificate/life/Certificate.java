package org.nishang.certificate.life;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateEvent;
import org.nishang.certificate.kernel.CertificateHappening;
import org.nishang.certificate.kernel.CertificateId;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.kernel.Suspension;
import org.nishang.certificate.kernel.TrainingRoleCode;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/** A certificate: issued once, its state on any day derived from dates. */
@Entity
@Table(name = "certificate")
class Certificate {

    @EmbeddedId
    private CertificateId id;

    @Version
    private @Nullable Long version;

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
    @CollectionTable(name = "certificate_suspension", joinColumns = @JoinColumn(name = "certificate_id"))
    @MapKeyColumn(name = "from_date")
    private Map<LocalDate, Suspension> suspensions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "certificate_reissue", joinColumns = @JoinColumn(name = "certificate_id"))
    @Column(name = "reissued_on")
    private Set<LocalDate> reissues = new HashSet<>();

    private Certificate(CertificateNumber number, Grant grant, LocalDate lastDay, @Nullable CertificateId renews) {
        this.id = CertificateId.next();
        this.number = number.toString();
        this.person = grant.person();
        this.role = grant.role();
        this.programme = grant.programme();
        this.enrolment = grant.enrolment();
        this.issuedOn = grant.on();
        this.lastDay = lastDay;
        this.renews = renews;
    }

    /**
     * @param predecessor of which this is the renewal; null = it is a first one, or the first after the last one ended
     */
    static Certificate issued(
            CertificateNumber number, Grant grant, Succession succession, @Nullable CertificateId predecessor) {
        return new Certificate(
                number, grant, succession.lastDay(), succession.kind().isRenewal() ? predecessor : null);
    }

    public CertificateId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PersonId person() {
        return person;
    }

    public TrainingRole role() {
        return role;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    public Optional<String> programme() {
        return Optional.ofNullable(programme);
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
        return suspendedSince(day).isPresent() ? CertificateStatus.SUSPENDED : CertificateStatus.VALID;
    }

    private Optional<LocalDate> suspendedSince(LocalDate day) {
        return suspensions.entrySet().stream()
                .filter(one -> !one.getKey().isAfter(day) && one.getValue().lasts(day))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Does what was decided, or refuses it with the reason.
     *
     * @throws IllegalArgumentException for what is no act on an issued certificate
     */
    void take(CertificateAct act, LocalDate today) {
        String reason = ActRules.reason(act.reason());
        refuseIfEnded(act);
        ActRules.day(act.on(), issuedOn, lastDay, today);
        switch (act.kind()) {
            case SUSPENDED -> suspend(act.on(), act.until(), reason);
            case REINSTATED -> reinstate(act.on());
            case REVOKED -> revokedOn = act.on();
            case SURRENDERED -> surrenderedOn = act.on();
            case REISSUED -> reissue(act.on(), today);
            case ISSUED, SUPERSEDED, EXPIRED -> throw new IllegalArgumentException("no act: " + act.kind());
        }
    }

    /** The state on the act's first day if it were done; the same refusals, and nothing changes. */
    CertificateStatus statusAfter(CertificateAct act, LocalDate today) {
        var trial = new Certificate();
        trial.issuedOn = issuedOn;
        trial.lastDay = lastDay;
        trial.revokedOn = revokedOn;
        trial.surrenderedOn = surrenderedOn;
        trial.supersededOn = supersededOn;
        trial.suspensions = new HashMap<>(suspensions);
        trial.reissues = new HashSet<>(reissues);
        trial.take(act, today);
        return trial.statusOn(act.on());
    }

    /** Only what is valid and goes on being so is corrected: the new one begins without a past. */
    void refuseUnlessCorrectable(LocalDate today) {
        if (!isCorrectable(today)) {
            throw new Refusal("certificate.correction.not-valid");
        }
    }

    private boolean isCorrectable(LocalDate today) {
        return statusOn(today) == CertificateStatus.VALID
                && revokedOn == null
                && surrenderedOn == null
                && supersededOn == null
                && suspensions.values().stream().noneMatch(one -> one.lasts(today));
    }

    /** The certificate that takes the place of this one from today on, through the same last day. */
    Certificate correctedBy(CertificateNumber newNumber, LocalDate today) {
        refuseUnlessCorrectable(today);
        var corrected = new Certificate();
        corrected.id = CertificateId.next();
        corrected.number = newNumber.toString();
        corrected.person = person;
        corrected.role = role;
        corrected.programme = programme;
        corrected.issuedOn = today;
        corrected.lastDay = lastDay;
        supersededBy = corrected.id;
        supersededOn = today;
        return corrected;
    }

    /** What has ended stays so; only a surrender announced for later does not stop a revocation. */
    private void refuseIfEnded(CertificateAct act) {
        if (revokedOn != null) {
            throw new Refusal("certificate.act.already-revoked", revokedOn.toString());
        }
        if (supersededOn != null) {
            throw new Refusal("certificate.act.already-superseded", supersededOn.toString());
        }
        if (surrenderedOn != null
                && (act.kind() != CertificateEvent.REVOKED || !act.on().isBefore(surrenderedOn))) {
            throw new Refusal("certificate.act.already-surrendered", surrenderedOn.toString());
        }
    }

    private void suspend(LocalDate from, @Nullable LocalDate until, String reason) {
        if (until != null && !until.isAfter(from)) {
            throw new Refusal("certificate.suspension-empty", from.toString()).at(FieldName.UNTIL);
        }
        suspensions.forEach((begin, other) -> {
            if (other.lasts(from) && (until == null || until.isAfter(begin))) {
                throw new Refusal("certificate.act.overlaps", begin.toString()).at(FieldName.DAY);
            }
        });
        suspensions.put(from, new Suspension(until, reason));
    }

    private void reinstate(LocalDate day) {
        LocalDate since =
                suspendedSince(day).orElseThrow(() -> new Refusal("certificate.act.not-suspended", day.toString()));
        if (!since.isBefore(day)) {
            throw new Refusal("certificate.act.reinstated-at-once", since.toString());
        }
        var suspension = Objects.requireNonNull(suspensions.get(since));
        suspensions.put(since, new Suspension(day, suspension.reason()));
    }

    private void reissue(LocalDate day, LocalDate today) {
        if (!day.equals(today)) {
            throw new Refusal("certificate.act.reissue-today").at(FieldName.DAY);
        }
        if (statusOn(day) != CertificateStatus.VALID) {
            throw new Refusal("certificate.act.reissue-invalid");
        }
        if (!reissues.add(day)) {
            throw new Refusal("certificate.act.reissued-already", day.toString());
        }
    }

    /** Which acts could be done today or soon, by what is known now. */
    Set<CertificateEvent> possible(LocalDate today) {
        var possible = EnumSet.noneOf(CertificateEvent.class);
        if (revokedOn != null || supersededOn != null || lastDay.isBefore(today)) {
            return possible;
        }
        if (surrenderedOn != null) {
            if (surrenderedOn.isAfter(today)) {
                possible.add(CertificateEvent.REVOKED);
            }
            return possible;
        }
        possible.add(CertificateEvent.REVOKED);
        possible.add(CertificateEvent.SURRENDERED);
        boolean suspended = suspensions.values().stream().anyMatch(one -> one.lasts(today));
        possible.add(suspended ? CertificateEvent.REINSTATED : CertificateEvent.SUSPENDED);
        if (statusOn(today) == CertificateStatus.VALID && !reissues.contains(today)) {
            possible.add(CertificateEvent.REISSUED);
        }
        if (isCorrectable(today)) {
            possible.add(CertificateEvent.SUPERSEDED);
        }
        return possible;
    }

    /** Its life as far as its own dates tell it, in no order. */
    List<CertificateHappening> dates() {
        var life = new ArrayList<CertificateHappening>();
        life.add(happening(CertificateEvent.ISSUED, issuedOn, null));
        suspensions.forEach((from, one) -> {
            life.add(happening(CertificateEvent.SUSPENDED, from, one.toDate()));
        });
        reissues.forEach(day -> life.add(happening(CertificateEvent.REISSUED, day, null)));
        if (revokedOn != null) {
            life.add(happening(CertificateEvent.REVOKED, revokedOn, null));
        }
        if (surrenderedOn != null) {
            life.add(happening(CertificateEvent.SURRENDERED, surrenderedOn, null));
        }
        if (supersededOn != null) {
            life.add(happening(CertificateEvent.SUPERSEDED, supersededOn, null));
        }
        life.add(happening(CertificateEvent.EXPIRED, lastDay.plusDays(1), null));
        return life;
    }

    private static CertificateHappening happening(CertificateEvent event, LocalDate on, @Nullable LocalDate until) {
        return new CertificateHappening(event, on, until, "", "", null);
    }

    long version() {
        return Objects.requireNonNull(version);
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
