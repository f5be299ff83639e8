package org.nishang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.platform.web.DoorPlaces.Group;
import org.nishang.platform.web.DoorPlaces.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for bodies of requests: how large they may be by their path, how slowly they may come, and how many are read
 * at once. Who saves an exam, screens, files, programs and strangers have {@link DoorPlaces} of their own, so that none
 * takes those of the others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimits extends OncePerRequestFilter {

    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;

    /** A body of those who are not signed in: a sign-in, a language. */
    private static final long OF_STRANGERS = 64 * KIB;

    /** What a screen sends of what was typed and pressed; it is read whole before anybody looks at it. */
    private static final long LARGEST_OF_A_SCREEN = 256 * KIB;

    /** Answers of an exam; a session that was lost in the middle is no reason to refuse them. */
    static final String EXAM = "/api/attempts/";

    /** A path begins with it; the first that fits counts. */
    private record Limit(String path, long bytes) {}

    private final ProblemAnswer problems;
    private final ObjectProvider<Doorkeeper> doorkeeper;
    private final List<Limit> limits;
    private final DoorPlaces places = new DoorPlaces();

    /** @param doorkeeper asked for with the first request: the door is there before the database */
    BodyLimits(
            ProblemAnswer problems,
            ObjectProvider<Doorkeeper> doorkeeper,
            @Value("${nishang.import.max-megabytes}") int importMegabytes) {
        this.problems = problems;
        this.doorkeeper = doorkeeper;
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
        var visitor = visitor(path, request);
        long limit = limitOf(path);
        if (visitor.group() == Group.STRANGER && !path.startsWith(EXAM)) {
            limit = Math.min(OF_STRANGERS, limit);
        }
        if (length > limit) {
            refuse(visitor, request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (!places.enter(visitor)) {
            response.setHeader("Retry-After", "2");
            refuse(visitor, request, response, HttpStatus.SERVICE_UNAVAILABLE);
        } else if (visitor.group().isQuick()) {
            readThenAnswer(visitor, limit, request, response, chain);
        } else {
            readWhileAnswering(visitor, limit, request, response, chain);
        }
    }

    /** The place is for reading; to be answered one waits in the line of all. */
    private void readThenAnswer(
            Visitor visitor, long limit, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest whole;
        try {
            whole = read(request, limit);
        } catch (IOException e) {
            refuse(visitor, request, response, BodyReading.statusOf(e).orElseThrow(() -> e));
            return;
        } finally {
            places.leave(visitor);
        }
        chain.doFilter(whole, response);
    }

    private void readWhileAnswering(
            Visitor visitor, long limit, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            boolean whole = visitor.group() == Group.STRANGER;
            chain.doFilter(whole ? read(request, limit) : new Bounded(request, limit), response);
        } catch (IOException | ServletException | RuntimeException e) {
            var status = BodyReading.statusOf(e);
            if (status.isEmpty() || response.isCommitted()) {
                throw e;
            }
            refuse(visitor, request, response, status.get());
        } finally {
            places.leave(visitor);
        }
    }

    private Visitor visitor(String path, HttpServletRequest request) {
        var caller = doorkeeper.getObject().caller(request);
        var group = switch (caller.kind()) {
            case PERSON -> path.startsWith(EXAM) ? Group.EXAM : ofScreens(request);
            case PROGRAM -> Group.PROGRAM;
            case STRANGER -> Group.STRANGER;
        };
        return new Visitor(group, caller.name());
    }

    /** The server itself takes a form with files apart, as it comes. */
    private static Group ofScreens(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        @Nullable String type = request.getContentType();
        boolean isJson = type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        return isJson && length >= 0 && length <= LARGEST_OF_A_SCREEN ? Group.SCREEN : Group.FILE;
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

    /**
     * The connection ends. Who is known and sends a file that is too large may send the rest, and so read the answer.
     */
    private void refuse(Visitor visitor, HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        boolean isFileOfSomebodyKnown = visitor.group() == Group.FILE || visitor.group() == Group.PROGRAM;
        if (status != HttpStatus.CONTENT_TOO_LARGE || !isFileOfSomebodyKnown) {
            UnreadBodies.leave(request);
        }
        response.setHeader("Connection", "close");
        problems.write(request, response, status.value(), Problems.code(status), Map.of());
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
