package org.nishang.identity.door;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.nishang.identity.ApiTokens;
import org.nishang.identity.PathTickets;
import org.nishang.identity.Permission;
import org.nishang.identity.PresentAccounts;
import org.nishang.identity.directory.PasswordDirectory;
import org.nishang.identity.password.PasswordHashing;
import org.nishang.identity.password.PasswordLength;
import org.nishang.identity.provider.Providers;
import org.nishang.identity.signin.ForgedSignIn;
import org.nishang.identity.signin.KnownDevices;
import org.nishang.identity.signin.SignInPlace;
import org.nishang.identity.signin.SignInThrottle;
import org.nishang.identity.signin.ThrottledSignIn;
import org.nishang.platform.web.OwnAddresses;
import org.nishang.platform.web.ProblemAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What is open to everybody, how people sign in, and what programs are told when they are not. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordLength(new PasswordHashing());
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
    FirstStep firstStep(
            UserDetailsService accounts,
            UserDetailsPasswordService hashes,
            PasswordEncoder passwords,
            PasswordDirectory directory,
            SignInThrottle throttle,
            KnownDevices devices,
            Clock clock) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        provider.setUserDetailsPasswordService(hashes);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new DisabledException("disabled");
            }
        });
        var door = new DirectoryDoor(provider, accounts, directory);
        return new FirstStep(new ThrottledSignIn(door, throttle, devices), clock);
    }

    /**
     * The API, and what an operator switched on to watch the portal by. No CSRF token: {@link ForeignPages} refuses
     * what another site's page sends.
     */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            PresentAccounts present,
            IdleTimes times,
            ApiTokens tokens,
            PathTickets tickets,
            ApiRefusals refusals,
            FirstDuties duties,
            Clock clock,
            OwnAddresses own,
            ProblemAnswer problems)
            throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .addFilterBefore(new IdleEnd(times), SecurityContextHolderFilter.class)
                .addFilterBefore(new PresentRights(present), SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, tickets, clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ForeignPages(own, problems), TokenFilter.class)
                .csrf(csrf -> csrf.disable())
                .headers(SecurityConfiguration::notKept)
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/api/public/**",
                                "/api/openapi.json",
                                SessionState.ADDRESS,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(AuthorizationManagers.allOf(
                                duties.done(), AuthorityAuthorizationManager.hasRole(Permission.OPERATE)))
                        .anyRequest()
                        .access(duties.done()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            PresentAccounts present,
            IdleTimes times,
            CsrfTokenRepository tokens,
            VaadinDefaultRequestCache wanted,
            Arrived arrived,
            FirstStep firstStep,
            SecondStep secondStep,
            PasskeyStep passkeyStep,
            ProviderDoor providers,
            FirstDuties duties)
            throws Exception {
        http.addFilterBefore(new IdleEnd(times), SecurityContextHolderFilter.class);
        http.addFilterBefore(new PresentRights(present), SecurityContextHolderFilter.class);
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens));
        http.addFilterBefore(new ForgedSignIn(tokens), UsernamePasswordAuthenticationFilter.class);
        wanted.setDelegateRequestCache(places());
        http.addFilterAfter(
                step(SecondStep.PAGE, secondStep, secondStep::authenticate, secondStep, arrived, wanted),
                UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(
                step(PasskeyStep.PAGE, passkeyStep, passkeyStep::authenticate, passkeyStep, arrived, wanted),
                UsernamePasswordAuthenticationFilter.class);
        providers.open(http, arrived, wanted);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/login",
                        SecondStep.PAGE,
                        PasskeyStep.PAGE,
                        ProviderPages.UNKNOWN,
                        ProviderPages.PROVED,
                        Providers.BEGIN + "/**",
                        "/passkey.js",
                        "/typed.js",
                        "/login/picture",
                        "/language",
                        "/activate",
                        "/privacy",
                        "/sight",
                        "/verify/**",
                        "/proof/**",
                        "/offline/**",
                        "/media/**",
                        "/favicon.ico",
                        "/icons/**",
                        "/error")
                .permitAll()
                .requestMatchers("/lists/**")
                .access(duties.done()));
        http.headers(SecurityConfiguration::notKept);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView("/login", "/login?out");
            vaadin.logoutSuccessHandler(providers.signOut());
            // What is no screen is answered as such by the screens, not as forbidden.
            vaadin.anyRequest(requests -> requests.authenticated());
        });
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInPlace::new)
                .failureHandler(firstStep));
        http.sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(arrived));
        return http.build();
    }

    /** A step of the sign-in by a form of its own. */
    private static AuthenticationFilter step(
            String page,
            AuthenticationConverter reading,
            AuthenticationManager step,
            AuthenticationFailureHandler refused,
            Arrived arrived,
            RequestCache wanted) {
        var filter = new AuthenticationFilter(step, reading);
        filter.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, page));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setFailureHandler(refused);
        filter.setSuccessHandler(new GoingOn(arrived.goingOn(wanted)));
        return filter;
    }

    /** The headers of security are with every answer already; these say that a browser keeps nothing. */
    private static void notKept(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    /** Remembers where somebody wanted to go, without a "?continue" in the address afterwards. */
    @SuppressWarnings("NullAway") // null is this setting's documented "none"
    private static HttpSessionRequestCache places() {
        var places = new HttpSessionRequestCache();
        places.setMatchingRequestParameterName(null);
        return places;
    }
}
