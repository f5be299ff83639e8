package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import org.nishang.identity.signin.SignInName;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the account at sign-in. */
@Service
class SignIn implements UserDetailsService {

    private final Accounts accounts;
    private final Clock clock;

    SignIn(Accounts accounts, Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        var name = new SignInName(username);
        return accounts.findByUsername(name.isPossible() ? name.text() : "")
                .map(account -> new SignedIn(account, LocalDate.now(clock)))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
