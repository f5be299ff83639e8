package org.nishang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The names that the portal answers to: {@code nishang.web.hosts}, the host of {@code nishang.base-url}, the host of
 * the confirmed address, and the machine itself. Where the operator named no other, it answers to any name; no answer
 * is ever made out of the name asked for.
 */
@Component
public class OwnAddresses {

    private static final Set<String> THE_MACHINE_ITSELF = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;
    private final Supplier<Optional<String>> confirmed;

    @Autowired
    OwnAddresses(
            @Value("${nishang.web.hosts}") Set<String> hosts,
            @Value("${nishang.base-url:}") String base,
            PortalAddress portal) {
        this(hosts, base, portal::confirmed);
    }

    OwnAddresses(Set<String> hosts, String base, Supplier<Optional<String>> confirmed) {
        this.confirmed = confirmed;
        this.names = Stream.concat(
                        hosts.stream(),
                        Stream.ofNullable(URI.create(base.strip()).getHost()))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !THE_MACHINE_ITSELF.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean answersTo(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return names.isEmpty() || names.contains(asked) || isTheMachineItself(asked) || isConfirmed(asked);
    }

    static boolean isTheMachineItself(String host) {
        return THE_MACHINE_ITSELF.contains(host);
    }

    private boolean isConfirmed(String asked) {
        return confirmed
                .get()
                .filter(address -> asked.equals(URI.create(address).getHost()))
                .isPresent();
    }

    /**
     * Whether a page of the portal asks, by what the browser says of it. A page of another site can send what it likes
     * with somebody's cookie, but cannot say where it stands.
     *
     * @return {@link Asker#UNKNOWN} where no browser says anything: a program, or a browser of before 2020
     */
    public Asker asker(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // "none": typed or a bookmark; a request with a body is never that.
            return site.equals("same-origin") ? Asker.OWN_PAGE : Asker.FOREIGN_PAGE;
        }
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null) {
            return Asker.UNKNOWN;
        }
        return isSameHost(origin, request) ? Asker.OWN_PAGE : Asker.FOREIGN_PAGE;
    }

    /** Which page sent a request. */
    public enum Asker {
        OWN_PAGE,
        FOREIGN_PAGE,
        UNKNOWN
    }

    /** Without the scheme: a proxy may have ended https. */
    private static boolean isSameHost(String origin, HttpServletRequest request) {
        return origin.replaceFirst("^https?://", "")
                .equalsIgnoreCase(Objects.requireNonNullElse(request.getHeader("Host"), ""));
    }
}
