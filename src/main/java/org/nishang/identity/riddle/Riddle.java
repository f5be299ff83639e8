package org.nishang.identity.riddle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.PlainCode;

/**
 * Digits in a picture, and other digits in words for who cannot see it; either is the answer. It is kept in the session
 * of the browser, is good for one answer, and for ten minutes.
 *
 * @param shown the digits of the picture
 * @param said the digits that are said in words
 */
public record Riddle(String shown, String said, Instant until) implements Serializable {

    /** What the form calls the answer. */
    public static final String ANSWER = "riddle";

    private static final String KEPT = Riddle.class.getName();
    private static final String WANTED = KEPT + ".wanted";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SHOWN = 5;
    private static final int SAID = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** From now on the page of this browser asks. */
    public static void want(HttpServletRequest request) {
        request.getSession().setAttribute(WANTED, true);
    }

    public static boolean isWanted(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) != null;
    }

    /** Another one in the place of that which the browser has. */
    public static Riddle begin(HttpSession session, Instant now) {
        var riddle = new Riddle(digits(SHOWN), digits(SAID), now.plus(GOOD_FOR));
        session.setAttribute(KEPT, riddle);
        return riddle;
    }

    private static String digits(int count) {
        return RANDOM.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    public static Optional<Riddle> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Riddle riddle
                ? Optional.of(riddle)
                : Optional.empty();
    }

    /**
     * Uses up the riddle that a browser has, whatever was answered.
     *
     * @return whether the answer that the request brings is right and came in time
     */
    public static Predicate<Instant> taken(HttpServletRequest request) {
        var riddle = of(request);
        riddle.ifPresent(any -> request.getSession().removeAttribute(KEPT));
        String answer = Objects.requireNonNullElse(request.getParameter(ANSWER), "");
        return now -> riddle.filter(one -> one.takes(answer, now)).isPresent();
    }

    private boolean takes(String answer, Instant now) {
        String typed = PlainCode.of(answer).replaceAll("[,、，-]", "");
        return now.isBefore(until) && (typed.equals(shown) || typed.equals(said));
    }
}
