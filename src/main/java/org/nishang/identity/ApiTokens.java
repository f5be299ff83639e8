package org.nishang.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs: each acts as one account, with its permissions and scope, until it is revoked. */
@Service
@Transactional
class ApiTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "nishang_";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    ApiTokens(Accounts accounts, JdbcClient jdbc, AuditLog log, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** @return the token; it cannot be read again */
    String create(String username, String label) {
        if (label.isBlank() || label.length() > 100) {
            throw new Refusal("identity.token.label-form");
        }
        var account =
                accounts.findByUsername(username).orElseThrow(() -> new Refusal("identity.account.unknown", username));
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var id = Uuids.next();
        jdbc.sql("insert into api_token (token_id, account_id, label, token_hash, created_at) values (?, ?, ?, ?, ?)")
                .params(id, account.id().value(), label, hash(token), now())
                .update();
        log.record(user.actor(), "identity.token-created", id.toString(), username);
        return token;
    }

    void revoke(UUID id) {
        int revoked = jdbc.sql("update api_token set revoked_at = ? where token_id = ? and revoked_at is null")
                .params(now(), id)
                .update();
        if (revoked == 0) {
            throw new Refusal("identity.token.unknown", id.toString());
        }
        log.record(user.actor(), "identity.token-revoked", id.toString(), "");
    }

    @Transactional(readOnly = true)
    List<TokenRow> all() {
        return jdbc.sql("""
                select t.token_id, a.username, t.label, t.created_at, t.last_used_on, t.revoked_at
                from api_token t join account a using (account_id) order by t.created_at""")
                .query((row, n) -> new TokenRow(
                        row.getObject("token_id", UUID.class),
                        row.getString("username"),
                        row.getString("label"),
                        row.getObject("created_at", LocalDateTime.class).toLocalDate(),
                        row.getObject("last_used_on", LocalDate.class),
                        row.getObject("revoked_at") != null))
                .list();
    }

    /** Who acts with a token; nobody for an unknown or revoked one, or when the account is no longer in use. */
    Optional<SignedIn> holder(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = hash(token);
        var found = jdbc.sql("""
                select account_id, last_used_on from api_token where token_hash = ? and revoked_at is null""")
                .param(hash)
                .query((row, n) -> new Use(
                        row.getObject("account_id", UUID.class), row.getObject("last_used_on", LocalDate.class)))
                .optional();
        var today = LocalDate.now(clock);
        found.filter(use -> !today.equals(use.lastUsedOn()))
                .ifPresent(use -> jdbc.sql("update api_token set last_used_on = ? where token_hash = ?")
                        .params(today, hash)
                        .update());
        return found.flatMap(use -> accounts.findById(new AccountId(use.account())))
                .filter(account -> !account.isDisabled())
                .map(SignedIn::new);
    }

    private LocalDateTime now() {
        return Rows.utc(clock.instant());
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    record TokenRow(
            UUID id,
            String account,
            String label,
            LocalDate createdOn,
            @Nullable LocalDate lastUsedOn,
            boolean revoked) {}

    private record Use(UUID account, @Nullable LocalDate lastUsedOn) {}
}
