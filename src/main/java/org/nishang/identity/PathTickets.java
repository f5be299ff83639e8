package org.nishang.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a browser go on with one piece of work when the session that began it is gone, after a restart or on another
 * node: a signed cookie that stands for the account below one path and until one moment. Signing out and a new password
 * make all of an account's tickets void.
 */
@Component
public class PathTickets {

    private static final String COOKIE = "ticket";
    private static final int CLAIM = 16 + 8 + 8;

    private final Secrets secrets;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    PathTickets(Secrets secrets, Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.secrets = secrets;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a ticket for the signed-in account into the answer.
     *
     * @param path what the ticket opens, with everything below it
     * @param until from here on it opens nothing
     */
    public void grant(
            SignedIn user, String path, Instant until, HttpServletRequest request, HttpServletResponse response) {
        byte[] claim = ByteBuffer.allocate(CLAIM)
                .putLong(user.account().value().getMostSignificantBits())
                .putLong(user.account().value().getLeastSignificantBits())
                .putLong(clock.millis())
                .putLong(until.toEpochMilli())
                .array();
        byte[] ticket = ByteBuffer.allocate(CLAIM + Secrets.SIGNATURE)
                .put(claim)
                .put(signature(claim, path))
                .array();
        var cookie = ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(ticket))
                .path(path)
                .maxAge(Duration.between(clock.instant(), until))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Whose ticket a request brings for the path that it asks for; nobody's if it is not sound. */
    public Optional<SignedIn> holder(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> holder(cookie, request.getRequestURI()).stream())
                .findFirst();
    }

    private Optional<SignedIn> holder(Cookie cookie, String asked) {
        byte[] ticket;
        try {
            ticket = Base64.getUrlDecoder().decode(cookie.getValue());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (ticket.length != CLAIM + Secrets.SIGNATURE) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(ticket, CLAIM);
        byte[] signature = Arrays.copyOfRange(ticket, CLAIM, ticket.length);
        if (prefixes(asked).noneMatch(path -> MessageDigest.isEqual(signature, signature(claim, path)))) {
            return Optional.empty();
        }
        var words = ByteBuffer.wrap(claim);
        var account = new AccountId(new UUID(words.getLong(), words.getLong()));
        var issued = Instant.ofEpochMilli(words.getLong());
        var until = Instant.ofEpochMilli(words.getLong());
        return Optional.of(account)
                .filter(id -> clock.instant().isBefore(until))
                .flatMap(accounts::findById)
                .filter(found -> found.opensOn(LocalDate.now(clock)) && found.takesTicketOf(issued))
                .map(found -> new SignedIn(found, LocalDate.now(clock)));
    }

    /** {@code /a}, {@code /a/b} and {@code /a/b/c} for {@code /a/b/c}. */
    private static Stream<String> prefixes(String path) {
        return Stream.iterate(
                path, rest -> !rest.isEmpty(), rest -> rest.substring(0, Math.max(0, rest.lastIndexOf('/'))));
    }

    private byte[] signature(byte[] claim, String path) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        return secrets.sign(ByteBuffer.allocate(claim.length + name.length)
                .put(claim)
                .put(name)
                .array());
    }

    /** Makes what was granted to an account so far worthless. */
    void withdraw(AccountId account) {
        jdbc.sql("update account set tickets_from = ?, version = version + 1 where account_id = ?")
                .params(Rows.utc(clock.instant()), account.value())
                .update();
    }
}
