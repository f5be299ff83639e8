package org.nishang.access.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountId;
import org.nishang.identity.PersonId;

/**
 * Lets one person make one account, or choose the password of one that is there; once and for two weeks. Who gave it
 * sees what became of it.
 */
@Entity
@Table(name = "activation_code")
class ActivationCode {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    /** Letters and digits of a code: 45 bits. */
    static final int LENGTH = 10;

    @EmbeddedId
    private CodeId id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] codeHash;

    @Embedded
    private @Nullable PersonId person;

    @Column(name = "opens_account")
    private @Nullable UUID opens;

    private String givenBy;
    private Instant givenAt;
    private Instant expiresAt;
    private @Nullable Instant voidedAt;
    private @Nullable Instant usedAt;

    @Column(name = "account_id")
    private @Nullable UUID account;

    private ActivationCode(
            byte[] codeHash, @Nullable PersonId person, @Nullable AccountId opens, String givenBy, Instant now) {
        this.id = CodeId.next();
        this.codeHash = codeHash;
        this.person = person;
        this.opens = opens == null ? null : opens.value();
        this.givenBy = givenBy;
        this.givenAt = now.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = givenAt.plus(GOOD_FOR);
    }

    static ActivationCode of(byte[] codeHash, PersonId person, String givenBy, Instant now) {
        return new ActivationCode(codeHash, person, null, givenBy, now);
    }

    static ActivationCode of(byte[] codeHash, AccountId account, String givenBy, Instant now) {
        return new ActivationCode(codeHash, null, account, givenBy, now);
    }

    boolean isOpen(Instant now) {
        return usedAt == null && voidedAt == null && now.isBefore(expiresAt);
    }

    /**
     * @throws Refusal {@code access.activation.unusable} whether it was used, taken back or has expired: who guesses
     *     learns nothing of it
     */
    void use(AccountId made, Instant now) {
        if (!isOpen(now)) {
            throw unusable();
        }
        usedAt = now.truncatedTo(ChronoUnit.MICROS);
        account = made.value();
    }

    static Refusal unusable() {
        return new Refusal("access.activation.unusable");
    }

    /** From now on it opens nothing; a code that was used stays so. */
    void revoke(Instant now) {
        if (usedAt == null && voidedAt == null) {
            voidedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    CodeId id() {
        return id;
    }

    /** Who makes an account with it; empty where it is for one that is there. */
    Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** The account that is there whose password is chosen with it. */
    Optional<AccountId> opens() {
        return Optional.ofNullable(opens).map(AccountId::new);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    protected ActivationCode() {} // Hibernate
}
