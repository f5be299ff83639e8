package org.nishang.identity;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.jspecify.annotations.Nullable;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.PasswordLength;
import org.nishang.identity.signin.SignInName;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.ThrottledSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** What is open to everybody, how people sign in, and what programs are told when they are not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordLength(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /** Requests are observed as a whole; their filters one by one would cost more than they do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** Whether an account is in use is looked at after the password, so that it takes as long as a wrong one. */
    @Bean
    AuthenticationProvider authenticationProvider(
            SignIn signIn, PasswordEncoder passwords, SignInThrottle throttle, KnownDevices devices) {
        var provider = new DaoAuthenticationProvider(signIn);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new DisabledException("disabled");
            }
        });
        return new ThrottledSignIn(provider, throttle, devices);
    }

    /**
     * The API. No CSRF token: it takes JSON by PUT and POST, which a foreign page cannot send without the browser
     * asking first; and what the browser marks as cross-site is refused.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, PresentAccounts present, ApiTokens tokens, PathTickets tickets, ApiRefusals refusals)
            throws Exception {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new PresentRights(present), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, tickets), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                request -> "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                                        && !HttpMethod.GET.matches(request.getMethod()))
                        .denyAll()
                        .requestMatchers("/api/public/**", "/api/openapi.json", "/api/session")
                        .permitAll()
                        .anyRequest()
                        .access((who, request) -> new AuthorizationDecision(isFree(who.get()))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            PresentAccounts present,
            CsrfTokenRepository tokens,
            VaadinDefaultRequestCache wanted,
            KnownDevices devices)
            throws Exception {
        http.addFilterBefore(new PresentRights(present), SecurityContextHolderFilter.class);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        http.addFilterBefore(new ForgedSignIn(tokens), UsernamePasswordAuthenticationFilter.class);
        wanted.setDelegateRequestCache(places());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/login",
                        "/language",
                        "/verify/**",
                        "/proof/**",
                        "/media/**",
                        "/actuator/health",
                        "/favicon.ico",
                        "/icons/**",
                        "/error")
                .permitAll());
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView("/login", "/login?out");
            // What is no screen is answered as such by the screens, not as forbidden.
            vaadin.anyRequest(requests -> requests.authenticated());
        });
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInPlace::new)
                .failureHandler((request, response, e) -> response.sendRedirect("/login?error")));
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(
                (who, request, response) -> devices.remember(new SignInName(who.getName()), request, response)));
        return http.build();
    }

    /** Whose password another person chose does nothing before choosing an own one, by programs neither. */
    private static boolean isFree(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn user && !user.mustChangePassword();
    }

    /** Remembers where somebody wanted to go, without a "?continue" in the address afterwards. */
    @SuppressWarnings("NullAway") // null is this setting's documented "none"
    private static HttpSessionRequestCache places() {
        var places = new HttpSessionRequestCache();
        places.setMatchingRequestParameterName(null);
        return places;
    }
}
