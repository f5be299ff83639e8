package org.nishang.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Network;
import org.nishang.platform.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Browsers that an account signed in on before. Each carries a mark for the account, in one cookie that only the
 * sign-in gets; who has it tries in a lane of its own, which strangers cannot fill.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP, device
 *     cookies</a>
 */
@Component
public class KnownDevices {

    static final String COOKIE = "known";

    /** Accounts that one browser remembers; a computer of many people forgets those of long ago. */
    private static final int MOST = 8;

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration PASS = Duration.ofMinutes(30);
    private static final int PASS_CLAIM = Long.BYTES + DeviceMark.SIZE;

    private final Secrets secrets;
    private final Clock clock;

    KnownDevices(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param cookie as the browser sent it, if it did */
    Optional<DeviceMark> find(SignInName name, @Nullable String cookie) {
        return marks(cookie).stream().filter(mark -> mark.isOf(name, secrets)).findFirst();
    }

    /** A try to sign in, in the lane of the browser where it is known, or of strangers. */
    public SignInTry tryOf(Authentication asked) {
        var name = new SignInName(asked.getName());
        if (!(asked.getDetails() instanceof SignInPlace place)) {
            return new SignInTry(name, new Network(""), false, true, LaneOf.strangers(name));
        }
        var network = Network.of(place.getRemoteAddress());
        boolean solved = place.hasSolved(clock.instant());
        return find(name, place.knownDevice())
                .map(mark -> new SignInTry(name, network, true, solved, LaneOf.device(name, mark)))
                .orElseGet(() -> new SignInTry(name, network, false, solved, LaneOf.strangers(name)));
    }

    /** Whether somebody signs in, or did, from where the account had signed in before. */
    public boolean isKnown(Authentication who) {
        return who.getDetails() instanceof SignInPlace place
                && find(new SignInName(who.getName()), place.knownDevice()).isPresent();
    }

    /** From now on this browser is known to the account that just signed in. */
    public void remember(SignInName name, HttpServletRequest request, HttpServletResponse response) {
        String origin = YearMonth.now(clock) + " " + Network.of(request.getRemoteAddr());
        keep(find(name, cookie(request)).orElseGet(() -> DeviceMark.of(name, origin, secrets)), request, response);
    }

    /**
     * What makes the browser that brings it within half an hour known to an account: for somebody who has no such
     * browser while others guess. All browsers that bring it share their tries.
     */
    public String pass(String username) {
        long until = clock.instant().plus(PASS).toEpochMilli();
        byte[] claim = ByteBuffer.allocate(PASS_CLAIM)
                .putLong(until)
                .put(DeviceMark.of(new SignInName(username), "pass " + until, secrets)
                        .bytes())
                .array();
        return text(ByteBuffer.allocate(PASS_CLAIM + Secrets.SIGNATURE)
                .put(claim)
                .put(signature(claim))
                .array());
    }

    /** Takes a pass; one that is not sound or too old has no effect. */
    public void accept(String pass, HttpServletRequest request, HttpServletResponse response) {
        byte[] sent = Arrays.copyOf(bytes(pass), PASS_CLAIM + Secrets.SIGNATURE);
        byte[] claim = Arrays.copyOf(sent, PASS_CLAIM);
        byte[] signature = Arrays.copyOfRange(sent, PASS_CLAIM, sent.length);
        boolean isSound = MessageDigest.isEqual(signature, signature(claim));
        if (isSound && clock.millis() < ByteBuffer.wrap(claim).getLong()) {
            keep(new DeviceMark(Arrays.copyOfRange(claim, Long.BYTES, PASS_CLAIM)), request, response);
        }
    }

    private byte[] signature(byte[] claim) {
        byte[] kind = "pass for a device ".getBytes(StandardCharsets.UTF_8);
        return secrets.sign(ByteBuffer.allocate(kind.length + PASS_CLAIM)
                .put(kind)
                .put(claim)
                .array());
    }

    private static void keep(DeviceMark own, HttpServletRequest request, HttpServletResponse response) {
        var marks = Stream.concat(Stream.of(own), marks(cookie(request)).stream())
                .distinct()
                .limit(MOST)
                .toList();
        var cookie = ResponseCookie.from(COOKIE, text(DeviceMark.join(marks)))
                .path("/login")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<DeviceMark> marks(@Nullable String cookie) {
        return DeviceMark.split(bytes(cookie == null ? "" : cookie), MOST);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** None where the text is not ours. */
    private static byte[] bytes(String sent) {
        try {
            return Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
