package org.nishang.identity.proof;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.nishang.audit.AuditLog;
import org.nishang.common.FieldName;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.SignedIn;
import org.nishang.identity.directory.DirectoryAway;
import org.nishang.identity.directory.PasswordProof;
import org.nishang.identity.factor.Factor;
import org.nishang.identity.factor.Passkeys;
import org.nishang.identity.factor.Passkeys.Question;
import org.nishang.identity.factor.SecondFactors;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.SignInTry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person proves again who they are, within the same sign-in. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("isAuthenticated()") // everybody proves what they are
public class OwnProof {

    private static final Logger OPERATORS = LoggerFactory.getLogger(OwnProof.class);

    private final UserDetailsService accounts;
    private final PasswordProof passwords;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignInThrottle throttle;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    OwnProof(
            UserDetailsService accounts,
            PasswordProof passwords,
            SecondFactors factors,
            Passkeys passkeys,
            SignInThrottle throttle,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** What somebody can be asked for. */
    public enum Way {
        PASSWORD,
        CODE,
        PASSKEY
    }

    /** The password of who has no second factor, else each of those that they have. */
    @Transactional(readOnly = true)
    public Set<Way> ways() {
        var who = user.get();
        if (!who.hasSecondFactor()) {
            return EnumSet.of(Way.PASSWORD);
        }
        var ways = EnumSet.noneOf(Way.class);
        if (factors.hasApp(who.account().value())) {
            ways.add(Way.CODE);
        }
        if (!passkeys.of(who.account().value()).isEmpty()) {
            ways.add(Way.PASSKEY);
        }
        return ways;
    }

    /** What an own passkey has to answer. */
    @Transactional(readOnly = true)
    public Question question() {
        return passkeys.ask(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }

    /**
     * @param question is good for one answer
     * @param answer of the browser, as JSON
     * @throws Refusal {@code identity.passkey.wrong}, also where it is somebody else's, and after too many tries
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void prove(Question question, String answer) {
        var who = user.get();
        var one = SignInTry.codeAgain(who.getUsername());
        if (!throttle.admits(one)) {
            throw new Refusal("identity.passkey.wrong");
        }
        if (passkeys.whose(question, answer).filter(who.getUsername()::equals).isEmpty()) {
            throttle.failed(one);
            throw new Refusal("identity.passkey.wrong");
        }
        proved(one, who, Factor.PASSKEY);
    }

    /** Does nothing else, before something that is done elsewhere. */
    @Proven
    @Transactional(readOnly = true)
    public void check() {}

    /**
     * Wrong tries stay counted: who sits down at an open page does not guess on.
     *
     * @param typed a code of the app, a recovery code, or the password where there is no second factor
     * @throws Refusal {@code identity.factor.wrong}, {@code identity.password.wrong}, also after too many tries
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void prove(String typed) {
        var who = user.get();
        var one = who.hasSecondFactor() ? SignInTry.codeAgain(who.getUsername()) : SignInTry.again(who.getUsername());
        if (!throttle.admits(one)) {
            throw wrong(who);
        }
        try {
            if (!isRight(who, typed)) {
                throttle.failed(one);
                throw wrong(who);
            }
        } catch (DirectoryAway away) {
            OPERATORS.warn("Nobody of the directory can prove who they are: {}", away.getMessage());
            throttle.withdrawn(one);
            throw wrong(who);
        }
        proved(one, who, who.hasSecondFactor() ? Factor.CODE : Factor.PASSWORD);
    }

    private void proved(SignInTry one, SignedIn who, String kind) {
        throttle.succeeded(one);
        var context = SecurityContextHolder.getContext();
        context.setAuthentication(proved(Objects.requireNonNull(context.getAuthentication()), kind));
        log.record(who.getUsername(), "identity.proved-again", who.getUsername(), "");
    }

    private boolean isRight(SignedIn who, String typed) {
        return who.hasSecondFactor()
                ? factors.accepts(who.account().value(), typed)
                : passwords.isOf((SignedIn) accounts.loadUserByUsername(who.getUsername()), typed);
    }

    private static Refusal wrong(SignedIn who) {
        return who.hasSecondFactor()
                ? new Refusal("identity.factor.wrong").at(FieldName.CODE)
                : new Refusal("identity.password.wrong").at(FieldName.PRESENT_PASSWORD);
    }

    private Authentication proved(Authentication kept, String kind) {
        return kept.toBuilder()
                .authorities(held -> {
                    held.removeIf(one -> kind.equals(one.getAuthority()));
                    held.add(Factor.at(clock.instant(), kind));
                })
                .build();
    }
}
