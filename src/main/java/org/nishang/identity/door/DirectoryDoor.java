package org.nishang.identity.door;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.SignedIn;
import org.nishang.identity.directory.DirectoryAway;
import org.nishang.identity.directory.PasswordDirectory;
import org.nishang.identity.signin.PasswordUnseen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Asks the directory for the password of an account that is of it, and the portal for any other. */
final class DirectoryDoor implements AuthenticationProvider {

    private static final Logger OPERATORS = LoggerFactory.getLogger(DirectoryDoor.class);

    private final AuthenticationProvider own;
    private final UserDetailsService accounts;
    private final PasswordDirectory directory;

    DirectoryDoor(AuthenticationProvider own, UserDetailsService accounts, PasswordDirectory directory) {
        this.own = own;
        this.accounts = accounts;
        this.directory = directory;
    }

    /** @throws PasswordUnseen if the directory cannot be asked */
    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        @Nullable SignedIn user = ofDirectory(asked.getName());
        if (user == null) {
            return own.authenticate(asked);
        }
        if (!isProved(
                user, Objects.requireNonNullElse(asked.getCredentials(), "").toString())) {
            throw new BadCredentialsException("wrong");
        }
        if (!user.isEnabled()) {
            throw new DisabledException("disabled");
        }
        var known = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        known.setDetails(asked.getDetails());
        return known;
    }

    private boolean isProved(SignedIn user, String password) {
        try {
            return directory.proves(user.getUsername(), password);
        } catch (DirectoryAway away) {
            OPERATORS.warn("Nobody of the directory can sign in: {}", away.getMessage());
            throw new PasswordUnseen(away);
        }
    }

    /** Null for any other account, and for none. */
    private @Nullable SignedIn ofDirectory(String username) {
        try {
            return accounts.loadUserByUsername(username) instanceof SignedIn user && user.isOfDirectory() ? user : null;
        } catch (UsernameNotFoundException unknown) {
            return null;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return own.supports(authentication);
    }
}
