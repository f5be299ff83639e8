package org.nishang.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.Sha256;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of programs: each acts as one account, with its scope and no more than its permissions, until it ends. */
@Service
@Transactional
public class ApiTokens {

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
    String create(NewToken wanted) {
        var account = accounts.findByUsername(wanted.account())
                .orElseThrow(() -> new Refusal("identity.account.unknown", wanted.account()));
        wanted.fits(account);
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var id = Uuids.next();
        var now = clock.instant();
        String permissions = wanted.permissions().stream().sorted().collect(Collectors.joining(","));
        jdbc.sql("""
                insert into api_token (token_id, account_id, label, token_hash, created_at, expires_at, permissions)
                values (?, ?, ?, ?, ?, ?, nullif(?, ''))""")
                .params(
                        id,
                        account.id().value(),
                        wanted.label(),
                        hash(token),
                        Rows.utc(now),
                        Rows.utc(now.plus(Duration.ofDays(wanted.days()))),
                        permissions)
                .update();
        log.record(
                user.actor(),
                "identity.token-created",
                id.toString(),
                "account=%s days=%d permissions=%s"
                        .formatted(account.username(), wanted.days(), permissions.isEmpty() ? "all" : permissions));
        return token;
    }

    void revoke(UUID id) {
        int revoked = jdbc.sql("update api_token set revoked_at = ? where token_id = ? and revoked_at is null")
                .params(Rows.utc(clock.instant()), id)
                .update();
        if (revoked == 0) {
            throw new Refusal("identity.token.unknown", id.toString());
        }
        log.record(user.actor(), "identity.token-revoked", id.toString(), "");
    }

    @Transactional(readOnly = true)
    List<TokenRow> all() {
        return jdbc.sql("""
                select t.token_id, a.username, t.label, t.created_at, t.expires_at, t.permissions, t.last_used_on, t.revoked_at
                from api_token t join account a using (account_id) order by t.created_at""")
                .query((row, n) -> new TokenRow(
                        Rows.uuid(row, "token_id"),
                        row.getString("username"),
                        row.getString("label"),
                        day(Rows.instant(row, "created_at")),
                        day(Rows.instant(row, "expires_at")),
                        Rows.optionalText(row, "permissions").orElse("all"),
                        Rows.dayOrNull(row, "last_used_on"),
                        !clock.instant().isBefore(Rows.instant(row, "expires_at")),
                        row.getObject("revoked_at") != null))
                .list();
    }

    /** Who acts with a token; nobody for one that was never given out, is revoked, or is refused. */
    public Optional<SignedIn> holder(String token) {
        return given(token).flatMap(found -> {
            var account = accounts.findById(found.account());
            if (found.refusal(account, clock.instant(), LocalDate.now(clock)).isPresent()) {
                return Optional.empty();
            }
            noteUse(found);
            return account.map(present -> found.actAs(present, LocalDate.now(clock)));
        });
    }

    /** @return the code of the reason why a token that was given out opens nothing any more */
    @Transactional(readOnly = true)
    public Optional<String> refusal(String token) {
        return given(token)
                .flatMap(found ->
                        found.refusal(accounts.findById(found.account()), clock.instant(), LocalDate.now(clock)));
    }

    private Optional<GivenToken> given(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select token_id, account_id, created_at, expires_at, permissions, last_used_on
                from api_token where token_hash = ? and revoked_at is null""")
                .param(hash(token))
                .query((row, n) -> new GivenToken(
                        Rows.uuid(row, "token_id"),
                        new AccountId(Rows.uuid(row, "account_id")),
                        Rows.instant(row, "created_at"),
                        Rows.instant(row, "expires_at"),
                        Rows.optionalText(row, "permissions")
                                .map(NewToken::permissions)
                                .orElse(Set.of()),
                        Rows.dayOrNull(row, "last_used_on")))
                .optional();
    }

    private void noteUse(GivenToken token) {
        var today = LocalDate.now(clock);
        if (!today.equals(token.lastUsed())) {
            jdbc.sql("update api_token set last_used_on = ? where token_id = ?")
                    .params(today, token.id())
                    .update();
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** @param permissions joined by commas, or {@code all} */
    record TokenRow(
            UUID id,
            String account,
            String label,
            LocalDate createdOn,
            LocalDate expiresOn,
            String permissions,
            @Nullable LocalDate lastUsedOn,
            boolean expired,
            boolean revoked) {}

    /** A token that was given out and not revoked. */
    private record GivenToken(
            UUID id,
            AccountId account,
            Instant created,
            Instant expires,
            Set<String> permissions,
            @Nullable LocalDate lastUsed) {

        /** Why it opens nothing any more: it has expired, or what its account had open then was ended since. */
        Optional<String> refusal(Optional<Account> present, Instant now, LocalDate today) {
            if (!now.isBefore(expires)) {
                return Optional.of("identity.token.expired");
            }
            boolean goesOn = present.filter(one -> one.opensOn(today) && one.keepsWhatBeganAt(created))
                    .isPresent();
            return goesOn ? Optional.empty() : Optional.of("identity.token.ended");
        }

        /** Who acts with it: the account with its present rights, as far as the token has them. */
        SignedIn actAs(Account present, LocalDate today) {
            return permissions.isEmpty() ? new SignedIn(present, today) : SignedIn.byToken(present, permissions, today);
        }
    }
}
