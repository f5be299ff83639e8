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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Network;
import org.nishang.platform.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Browsers that an account signed in on before. Each carries a signed mark for the account, in one cookie that only the
 * sign-in sees; who has it tries in a lane of its own, which strangers cannot fill.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP, device
 *     cookies</a>
 */
@Component
public class KnownDevices {

    static final String COOKIE = "known";

    /** Accounts that one browser remembers; a computer of many people forgets those of long ago. */
    private static final int MOST = 8;

    private static final int DEVICE = 16;
    private static final int MARK = DEVICE + 16;
    private static final Duration KEPT = Duration.ofDays(365);

    private final Secrets secrets;
    private final Clock clock;

    KnownDevices(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param cookie as the browser sent it, if it did
     * @return the device's bytes if it carries a sound mark for that name
     */
    Optional<byte[]> find(SignInName name, @Nullable String cookie) {
        return marks(cookie).stream()
                .filter(mark -> MessageDigest.isEqual(mark, mark(name, Arrays.copyOf(mark, DEVICE))))
                .map(mark -> Arrays.copyOf(mark, DEVICE))
                .findFirst();
    }

    /** Whether somebody signs in, or did, from where the account had signed in before. */
    public boolean isKnown(Authentication who) {
        return who.getDetails() instanceof SignInPlace place
                && find(new SignInName(who.getName()), place.knownDevice()).isPresent();
    }

    /** From now on this browser is known to the account. */
    public void remember(SignInName name, HttpServletRequest request, HttpServletResponse response) {
        String before = cookie(request);
        byte[] device = find(name, before).orElseGet(() -> device(name, Network.of(request.getRemoteAddr())));
        var marks = new ArrayList<byte[]>();
        byte[] own = mark(name, device);
        marks.add(own);
        marks(before).stream()
                .filter(mark -> !Arrays.equals(mark, own))
                .limit(MOST - 1)
                .forEach(marks::add);
        var all = ByteBuffer.allocate(marks.size() * MARK);
        marks.forEach(all::put);
        var cookie = ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(all.array()))
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

    /**
     * One for a name, a network and a month: whoever knew the password once cannot have collected thousands, each with
     * tries of its own.
     */
    private byte[] device(SignInName name, Network network) {
        return Arrays.copyOf(
                secrets.sign(bytes("device " + YearMonth.now(clock) + " " + network + " " + name.text())), DEVICE);
    }

    private byte[] mark(SignInName name, byte[] device) {
        byte[] claim = bytes("known device of " + name.text() + " ");
        byte[] signature = secrets.sign(ByteBuffer.allocate(claim.length + DEVICE)
                .put(claim)
                .put(device)
                .array());
        return ByteBuffer.allocate(MARK)
                .put(device)
                .put(signature, 0, MARK - DEVICE)
                .array();
    }

    private static List<byte[]> marks(@Nullable String cookie) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cookie == null ? "" : cookie);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        var marks = new ArrayList<byte[]>();
        for (int at = 0; at + MARK <= all.length && marks.size() < MOST; at += MARK) {
            marks.add(Arrays.copyOfRange(all, at, at + MARK));
        }
        return marks;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
