package org.nishang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.NameText;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.factor.Passkeys;
import org.nishang.identity.factor.Passkeys.Making;
import org.nishang.identity.factor.Passkeys.Passkey;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.factor.SharedSecret;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own second factor. Nobody takes it away from oneself: another administrator does. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody may have one
public class OwnFactor {

    private static final NameText PASSKEY_NAME = new NameText(40, "identity.passkey.name");

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignInThrottle throttle;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    OwnFactor(
            Accounts accounts,
            SecondFactors factors,
            Passkeys passkeys,
            SignInThrottle throttle,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A secret for an app; it counts when a code of it was typed.
     *
     * @throws Refusal {@code identity.factor.present}
     */
    public SharedSecret begin() {
        return factors.begin(user.get().account().value());
    }

    /**
     * Wrong codes stay counted when they are refused.
     *
     * @param code as the app shows it
     * @return recovery codes, to be shown once
     * @throws Refusal {@code identity.factor.wrong} also after too many tries
     */
    @Transactional(noRollbackFor = Refusal.class)
    public List<String> confirm(String code) {
        var who = user.get();
        var codes = counted(who, () -> factors.confirm(who.account().value(), code));
        countFromNow(who);
        log.record(user.actor(), "identity.second-factor-taken", who.getUsername(), "");
        return codes;
    }

    private void countFromNow(SignedIn who) {
        accounts.findById(who.account()).orElseThrow().takeSecondFactor(clock.instant());
        who.tookSecondFactor();
    }

    /** Whether codes of an app are asked for. */
    @Transactional(readOnly = true)
    public boolean hasApp() {
        return factors.hasApp(user.get().account().value());
    }

    /** In the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Passkey> passkeys() {
        return passkeys.of(user.get().account().value());
    }

    /** What a browser needs to make a passkey; it counts when its answer was {@link #takePasskey taken}. */
    @Proven
    public Making beginPasskey() {
        return passkeys.begin(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    /**
     * From now on the password alone opens nothing.
     *
     * @param label what its owner calls it, up to 40 characters
     * @param answer of the browser, as JSON
     * @throws Refusal {@code identity.passkey.name}, {@code identity.passkey.not-made}
     */
    @Proven
    public void takePasskey(Making making, String label, String answer) {
        var who = user.get();
        passkeys.finish(making, PASSKEY_NAME.of(label), answer);
        countFromNow(who);
        log.record(user.actor(), "identity.passkey-taken", who.getUsername(), "");
    }

    /**
     * @throws Refusal {@code identity.passkey.last} if it is the only second factor, {@code identity.passkey.unknown}
     */
    @Consequential
    @Proven
    public void removePasskey(String id) {
        var who = user.get();
        if (!hasApp() && passkeys().size() == 1) {
            throw new Refusal("identity.passkey.last");
        }
        passkeys.remove(who.account().value(), id);
        log.record(user.actor(), "identity.passkey-removed", who.getUsername(), "");
    }

    /**
     * Other recovery codes in the place of those that are left.
     *
     * @param code of the app, or one of the recovery codes
     * @throws Refusal {@code identity.factor.wrong} also after too many tries
     */
    @Transactional(noRollbackFor = Refusal.class)
    public List<String> giveRecoveryCodes(String code) {
        var who = user.get();
        var codes = counted(who, () -> {
            if (!factors.accepts(who.account().value(), code)) {
                throw wrong();
            }
            return factors.giveRecoveryCodes(who.account().value());
        });
        log.record(user.actor(), "identity.recovery-codes-given", who.getUsername(), "");
        return codes;
    }

    private List<String> counted(SignedIn who, Supplier<List<String>> act) {
        var one = SignInTry.codeAgain(who.getUsername());
        if (!throttle.admits(one)) {
            throw wrong();
        }
        try {
            var codes = act.get();
            throttle.succeeded(one);
            return codes;
        } catch (Refusal refused) {
            throttle.failed(one);
            throw refused;
        }
    }

    private static Refusal wrong() {
        return new Refusal("identity.factor.wrong").at(FieldName.CODE);
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft() {
        return factors.recoveryCodesLeft(user.get().account().value());
    }
}
