package org.nishang.identity.factor;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nishang.common.PlainCode;
import org.nishang.common.Refusal;
import org.nishang.platform.Secrets;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving an owner a second factor, asking for it, taking it away. Whoever calls counts the tries. */
@NamedInterface("api")
@Service
@Transactional(noRollbackFor = Refusal.class)
public class SecondFactors {

    private final SecondFactorRows factors;
    private final RecoveryCodes recovery;
    private final PasskeyRows passkeys;
    private final Secrets secrets;
    private final Clock clock;

    SecondFactors(
            SecondFactorRows factors, RecoveryCodes recovery, PasskeyRows passkeys, Secrets secrets, Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A new secret, shown until it is confirmed.
     *
     * @throws Refusal {@code identity.factor.present} if there is one that counts
     */
    public SharedSecret begin(UUID owner) {
        return begin(owner, Totp.random());
    }

    private SharedSecret begin(UUID owner, Totp secret) {
        factors.lock(owner)
                .ifPresentOrElse(
                        begun -> begun.beginAgain(secret, secrets, clock.instant()),
                        () -> factors.save(new SecondFactor(owner, secret, secrets, clock.instant())));
        return new SharedSecret(secret);
    }

    /**
     * A secret that is known to others already: for the demo.
     *
     * @param text as {@link SharedSecret#text()} has it
     */
    public SharedSecret beginWith(UUID owner, String text) {
        return begin(owner, Totp.of(text));
    }

    /**
     * From now on it counts.
     *
     * @return the recovery codes, to be shown once
     * @throws Refusal {@code identity.factor.wrong}, {@code identity.factor.present}
     */
    public List<String> confirm(UUID owner, String code) {
        factors.lock(owner)
                .orElseThrow(() -> new Refusal("identity.factor.not-begun"))
                .confirm(PlainCode.of(code), secrets, clock.instant());
        return recovery.give(owner);
    }

    /** @return other recovery codes in the place of those that are left */
    public List<String> giveRecoveryCodes(UUID owner) {
        return recovery.give(owner);
    }

    /** Whether it is a code of the app, or a recovery code, that was not used before. It is used up. */
    public boolean accepts(UUID owner, String typed) {
        var now = clock.instant();
        return factors.lock(owner)
                .filter(factor -> factor.accepts(PlainCode.of(typed), secrets, now)
                        || factor.isConfirmed() && recovery.use(owner, typed, now))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID owner) {
        return recovery.left(owner);
    }

    /** Whether there is an app that counts. */
    @Transactional(readOnly = true)
    public boolean hasApp(UUID owner) {
        return factors.findById(owner).filter(SecondFactor::isConfirmed).isPresent();
    }

    /** All of them, passkeys too. */
    public void remove(UUID owner) {
        factors.lock(owner).ifPresent(factors::delete);
        recovery.forget(owner);
        passkeys.forget(owner);
    }
}
