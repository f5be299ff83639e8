package org.nishang.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.signin.SignInName;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the account at sign-in. */
@Service
class SignIn implements UserDetailsService, UserDetailsPasswordService {

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

    /** The same password under a newer hash: nothing of it has to be chosen anew, and no session ends. */
    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        var account = accounts.findByUsername(user.getUsername()).orElseThrow();
        account.hashAnew(Objects.requireNonNull(newHash));
        accounts.flush();
        return new SignedIn(account, LocalDate.now(clock));
    }
}
