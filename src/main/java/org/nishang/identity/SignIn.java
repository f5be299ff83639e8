package org.nishang.identity;

import java.time.Clock;
import org.nishang.audit.AuditLog;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the account at sign-in, counts failures, locks. */
@Service
@Transactional
class SignIn implements UserDetailsService {

    private final Accounts accounts;
    private final AuditLog log;
    private final Clock clock;

    SignIn(Accounts accounts, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return accounts.findByUsername(username)
                .map(account -> new SignedIn(account, account.isLocked(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    void failed(String username) {
        accounts.findByUsername(username).ifPresent(account -> {
            account.signInFailed(clock.instant());
            if (account.isLocked(clock.instant())) {
                log.record("system", "identity.account-locked", account.username(), "");
            }
        });
    }

    void succeeded(SignedIn user) {
        accounts.findById(user.account()).ifPresent(Account::signInSucceeded);
    }
}
