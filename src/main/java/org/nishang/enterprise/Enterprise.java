package org.nishang.enterprise;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Pinyin;
import org.nishang.common.Refusal;
import org.nishang.identity.EnterpriseId;

/** A legal entity with a unified social credit code, which it keeps for ever. */
@Entity
@Table(name = "enterprise")
class Enterprise {

    @EmbeddedId
    private EnterpriseId id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String uscc;

    private String name;
    private String namePinyin;
    private String nameInitials;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String regionCode;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String customsCode;

    @Column(name = "customs_broker")
    private boolean usesBroker;

    private LocalDate registeredOn;
    private @Nullable LocalDate deregisteredOn;
    private @Nullable String closingReason;
    private @Nullable UUID mergedInto;

    Enterprise(NewEnterprise wanted) {
        String code = wanted.customsCode();
        this.id = EnterpriseId.next();
        this.uscc = wanted.uscc().value();
        this.regionCode = wanted.region();
        this.customsCode = code == null ? null : EnterpriseText.customsCode(code);
        this.usesBroker = wanted.customsBroker();
        this.registeredOn = wanted.registeredOn();
        String name = EnterpriseText.name(wanted.name());
        this.name = name;
        this.namePinyin = Pinyin.of(name);
        this.nameInitials = Pinyin.initials(name);
    }

    void rename(String wanted) {
        refuseIfDeregistered();
        name = EnterpriseText.name(wanted);
        namePinyin = Pinyin.of(name);
        nameInitials = Pinyin.initials(name);
    }

    /** @param from first day there */
    void moveTo(String region, LocalDate from) {
        refuseIfDeregistered();
        if (!from.isAfter(registeredOn)) {
            throw new Refusal("enterprise.move.before-registered", registeredOn).at(FieldName.DAY);
        }
        regionCode = region;
    }

    /** A move that was recorded never was. */
    void takeBackTo(String region) {
        refuseIfDeregistered();
        regionCode = region;
    }

    /** @param on first day on which it is no longer an enterprise of the region */
    void deregister(LocalDate on, String reason) {
        refuseIfDeregistered();
        if (!on.isAfter(registeredOn)) {
            throw new Refusal("enterprise.deregistered-before-registered", registeredOn, on).at(FieldName.DAY);
        }
        deregisteredOn = on;
        closingReason = reason;
    }

    /**
     * Becomes part of another.
     *
     * @param on first day on which it is no enterprise of its own
     */
    void mergeInto(Enterprise other, LocalDate on, String reason) {
        if (on.isBefore(other.registeredOn)) {
            throw new Refusal("enterprise.merge.before-registered", other.registeredOn).at(FieldName.DAY);
        }
        if (other.deregisteredOn != null) {
            throw new Refusal("enterprise.merge.into-deregistered", other.deregisteredOn).at(FieldName.ENTERPRISE);
        }
        deregister(on, reason);
        mergedInto = other.id.value();
    }

    /** It was deregistered in error. What became part of another stays there. */
    void takeBackDeregistration() {
        if (deregisteredOn == null) {
            throw new Refusal("enterprise.not-deregistered");
        }
        if (mergedInto != null) {
            throw new Refusal("enterprise.merged-day");
        }
        deregisteredOn = null;
        closingReason = null;
    }

    private void refuseIfDeregistered() {
        if (deregisteredOn != null) {
            throw new Refusal("enterprise.deregistered", deregisteredOn);
        }
    }

    EnterpriseId id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    String name() {
        return name;
    }

    String region() {
        return regionCode;
    }

    protected Enterprise() {} // Hibernate
}
