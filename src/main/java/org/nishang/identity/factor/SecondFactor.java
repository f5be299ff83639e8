package org.nishang.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.platform.Secrets;

/** The app of one owner. It counts when a code of it has been typed once; each code is good once. */
@Entity
@Table(name = "second_factor")
class SecondFactor {

    @Id
    @Column(name = "account_id")
    private UUID owner;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] sealedSecret;

    private Instant begunAt;
    private @Nullable Instant confirmedAt;

    /** Of the newest code that was used: that one and earlier ones are used up. */
    private long lastStep;

    SecondFactor(UUID owner, Totp secret, Secrets secrets, Instant now) {
        this.owner = owner;
        this.sealedSecret = secrets.encrypt(secret.secret());
        this.begunAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Another secret in the place of one that nobody has confirmed. */
    void beginAgain(Totp secret, Secrets secrets, Instant now) {
        checkUnconfirmed();
        sealedSecret = secrets.encrypt(secret.secret());
        begunAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws Refusal {@code identity.factor.wrong} if the code is not of this secret */
    void confirm(String code, Secrets secrets, Instant now) {
        checkUnconfirmed();
        if (!uses(code, secrets, now)) {
            throw new Refusal("identity.factor.wrong").at(FieldName.CODE);
        }
        confirmedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void checkUnconfirmed() {
        if (isConfirmed()) {
            throw new Refusal("identity.factor.present");
        }
    }

    /** @return whether the code is of now and was not used before; then it is used up */
    boolean accepts(String code, Secrets secrets, Instant now) {
        return isConfirmed() && uses(code, secrets, now);
    }

    private boolean uses(String code, Secrets secrets, Instant now) {
        var step = secret(secrets).stepOf(code, now);
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    Totp secret(Secrets secrets) {
        return new Totp(secrets.decryptBytes(sealedSecret));
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    protected SecondFactor() {} // Hibernate
}
