package org.nishang.identity;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.factor.SharedSecret;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own second factor. Nobody takes it away from oneself: another administrator does. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody may have one
public class OwnFactor {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    OwnFactor(
            Accounts accounts,
            SecondFactors factors,
            SignInThrottle throttle,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
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
        accounts.findById(who.account()).orElseThrow().takeSecondFactor(clock.instant());
        who.tookSecondFactor();
        log.record(user.actor(), "identity.second-factor-taken", who.getUsername(), "");
        return codes;
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
