package org.nishang.demo;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Does things as one of the demo's accounts, with its rights and its scope. */
@Component
class DemoActors {

    private final UserDetailsService accounts;

    DemoActors(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    void as(String username, Runnable act) {
        var user = accounts.loadUserByUsername(username);
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
