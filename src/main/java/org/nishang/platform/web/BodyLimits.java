package org.nishang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for bodies of requests, before anybody knows who asks: how large they may be by their path, how slowly they
 * may come, and how many are read at once. Who saves an exam, who is signed in, programs and strangers have places of
 * their own, so that none takes those of the others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimits extends OncePerRequestFilter {

    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;

    /** A body of those who are not signed in: a sign-in, a language. */
    private static final long OF_STRANGERS = 64 * KIB;

    /** Answers of an exam; a session that was lost in the middle is no reason to refuse them. */
    private static final String EXAM = "/api/attempts/";

    /** A path begins with it; the first that fits counts. */
    private record Limit(String path, long bytes) {}

    /** Who reads at once, together and from one address. The portal answers 200 requests at once. */
    private enum Group {
        EXAM(160, 160),
        SIGNED_IN(160, 160),
        PROGRAM(20, 20),
        STRANGER(20, 12);

        private final Semaphore places;
        private final int ofAnAddress;

        Group(int places, int ofAnAddress) {
            this.places = new Semaphore(places);
            this.ofAnAddress = ofAnAddress;
        }
    }

    private record Visitor(Group group, String address) {}

    private final MessageSource messages;
    private final List<Limit> limits;
    private final ConcurrentHashMap<Visitor, AtomicInteger> reading = new ConcurrentHashMap<>();

    BodyLimits(MessageSource messages, @Value("${nishang.import.max-megabytes}") int importMegabytes) {
        this.messages = messages;
        // A file that is somewhat too large is refused in words, by whoever knows what it was to be.
        long file = 4 * importMegabytes * MIB;
        limits = List.of(
                new Limit(EXAM, 256 * KIB),
                new Limit("/login", 8 * KIB),
                new Limit("/api/v1/imports/", file),
                new Limit("/VAADIN/dynamic/resource/", file),
                new Limit("/api/", 256 * KIB),
                new Limit("/", 4 * MIB));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var visitor = new Visitor(group(path, request), request.getRemoteAddr());
        long limit = visitor.group() == Group.STRANGER ? Math.min(OF_STRANGERS, limitOf(path)) : limitOf(path);
        if (length > limit) {
            refuse(
                    visitor,
                    request,
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "common.body-too-large");
            return;
        }
        if (!enter(visitor)) {
            response.setHeader("Retry-After", "2");
            refuse(visitor, request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "common.busy");
            return;
        }
        try {
            boolean whole = visitor.group() == Group.STRANGER || visitor.group() == Group.EXAM;
            chain.doFilter(whole ? read(request, limit) : new Bounded(request, limit), response);
        } catch (IOException | ServletException | RuntimeException e) {
            int status = statusOf(e);
            if (status == 0 || response.isCommitted()) {
                throw e;
            }
            String code = status == 413 ? "common.body-too-large" : "common.body-too-slow";
            refuse(visitor, request, response, status, code);
        } finally {
            leave(visitor);
        }
    }

    private static Group group(String path, HttpServletRequest request) {
        // A session or a ticket is a cookie; who brings none is a stranger here as everywhere.
        if (path.startsWith(EXAM) && request.getHeader("Cookie") != null) {
            return Group.EXAM;
        }
        if (request.getSession(false) != null) {
            return Group.SIGNED_IN;
        }
        return request.getHeader("Authorization") == null ? Group.STRANGER : Group.PROGRAM;
    }

    private static HttpServletRequest read(HttpServletRequest request, long limit) throws IOException {
        return new BufferedRequest(
                request, new BodyReading(request.getInputStream(), limit, System::nanoTime).readAllBytes());
    }

    private long limitOf(String path) {
        return limits.stream()
                .filter(limit -> path.startsWith(limit.path()))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private boolean enter(Visitor visitor) {
        if (!visitor.group().places.tryAcquire()) {
            return false;
        }
        int now = reading.computeIfAbsent(visitor, one -> new AtomicInteger()).incrementAndGet();
        if (now > visitor.group().ofAnAddress) {
            leave(visitor);
            return false;
        }
        return true;
    }

    private void leave(Visitor visitor) {
        visitor.group().places.release();
        reading.computeIfPresent(visitor, (one, count) -> count.decrementAndGet() <= 0 ? null : count);
    }

    /** 0 where it is no fault of the body. */
    private static int statusOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyReading.TooLarge) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
            if (cause instanceof BodyReading.TooSlow) {
                return HttpServletResponse.SC_REQUEST_TIMEOUT;
            }
        }
        return 0;
    }

    /** Statuses after which Tomcat closes the connection. Who is known may send the rest, and so read the answer. */
    private void refuse(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        if (visitor.group() == Group.STRANGER || visitor.group() == Group.EXAM) {
            UnreadBodies.leave(request);
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/problem+json");
        var detail = messages.getMessage(code, null, request.getLocale());
        response.getOutputStream().write("""
                {"status":%d,"code":"%s","detail":"%s"}""".formatted(status, code, detail).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer(); // or the page of errors would be put in its place
    }

    /** A request whose body is read to its limit by whoever wants it. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable BodyReading body;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new BodyReading(super.getInputStream(), limit, System::nanoTime);
            }
            return body;
        }
    }
}
