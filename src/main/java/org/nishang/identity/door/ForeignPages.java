package org.nishang.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.web.OwnAddresses;
import org.nishang.platform.web.OwnAddresses.Asker;
import org.nishang.platform.web.ProblemAnswer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site may have sent with somebody's cookie: whatever the browser says comes from there,
 * and, where it says nothing, the kinds of content that a page can send without the browser asking the portal first. A
 * program brings a token, which no page of another site has.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** As the Fetch standard has them: the content of a form. */
    private static final Set<String> OF_FORMS =
            Set.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data");

    private final OwnAddresses own;
    private final ProblemAnswer problems;

    ForeignPages(OwnAddresses own, ProblemAnswer problems) {
        this.own = own;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || request.getHeader("Cookie") == null
                || TokenFilter.token(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Asker asker = own.asker(request);
        if (asker == Asker.FOREIGN_PAGE || asker == Asker.UNKNOWN && isOfAForm(request)) {
            problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "identity.foreign-page", Map.of());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOfAForm(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() != 0;
        }
        return OF_FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
