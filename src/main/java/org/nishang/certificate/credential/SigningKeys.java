package org.nishang.certificate.credential;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nishang.audit.AuditLog;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of the portal: the first is made when something is to be signed, a new one by rotation or when the portal
 * has moved to another address, which its keys' ids name. The private halves lie in the database, sealed with a secret
 * that lies in the data folder.
 */
@Component
class SigningKeys {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    /** By public half: a number alone comes back after a roll-back with another key. */
    private final Map<String, Signatory> opened = new ConcurrentHashMap<>();

    private volatile @Nullable Signatory latest;

    SigningKeys(JdbcClient jdbc, Secrets secrets, AuditLog log, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The key that signed last, without asking whether it still does: who keeps what it signs asks that in the same
     * statement.
     */
    Signatory latest(ConfirmedIssuer issuer) {
        Signatory known = latest;
        return known != null && known.kid().equals(issuer.address().key(known.number())) ? known : current(issuer);
    }

    /** The key that signs now; read anew each time, since another process may have rotated. */
    Signatory current(ConfirmedIssuer issuer) {
        Signatory key = found(issuer);
        latest = key;
        return key;
    }

    private Signatory found(ConfirmedIssuer issuer) {
        return newest().filter(key -> key.kid().equals(issuer.address().key(key.number())))
                .orElseGet(() -> make(issuer.address().keys()));
    }

    private Optional<Signatory> newest() {
        return jdbc.sql(
                        "select key_number, public_jwk, private_sealed from signing_key where retired_at is null order by key_number desc limit 1")
                .query((row, n) ->
                        open(row.getInt("key_number"), row.getString("public_jwk"), row.getBytes("private_sealed")))
                .optional();
    }

    private Signatory open(int number, String publicJwk, byte[] sealed) {
        return opened.computeIfAbsent(publicJwk, jwk -> Es256.of(number, secrets.decrypt(sealed)));
    }

    /** All that ever signed, by number, out of what only this portal can open. */
    Map<Integer, Signatory> byNumber() {
        var keys = new HashMap<Integer, Signatory>();
        jdbc.sql("select key_number, public_jwk, private_sealed from signing_key")
                .query(row -> {
                    int number = row.getInt("key_number");
                    keys.put(number, open(number, row.getString("public_jwk"), row.getBytes("private_sealed")));
                });
        return keys;
    }

    /** All that ever signed, the newest first. */
    List<SigningKey> all() {
        return jdbc.sql(
                        "select key_number, kid, public_jwk, used_from, retired_at from signing_key order by key_number desc")
                .query((row, n) -> new SigningKey(
                        row.getInt("key_number"),
                        row.getString("kid"),
                        row.getString("public_jwk"),
                        Rows.instant(row, "used_from"),
                        Optional.ofNullable(row.getObject("retired_at", LocalDateTime.class))
                                .map(Rows::instant)))
                .list();
    }

    /**
     * Signs with a new key from now on.
     *
     * @return its id
     * @throws Refusal {@code certificate.key.none} if nothing was signed yet
     */
    @Transactional
    public String rotate() {
        SigningKey last = all().stream().findFirst().orElseThrow(() -> new Refusal("certificate.key.none"));
        String kid = last.kid();
        var fresh = make(kid.substring(0, kid.lastIndexOf('/') + 1));
        log.record(user.actor(), "certificate.key-rotated", fresh.kid(), "after " + kid);
        return fresh.kid();
    }

    /** Of two made at once the first stays. */
    private Signatory make(String folder) {
        int number = jdbc.sql("select coalesce(max(key_number), 0) + 1 from signing_key")
                .query(Integer.class)
                .single();
        var key = Es256.fresh(number, folder + number);
        LocalDateTime now = Rows.utc(clock.instant());
        try {
            jdbc.sql(
                            "insert into signing_key (key_number, kid, algorithm, public_jwk, private_sealed, used_from) values (?, ?, ?, ?, ?, ?)")
                    .params(number, key.kid(), Es256.NAME, key.publicJwk(), secrets.encrypt(key.privateJwk()), now)
                    .update();
        } catch (DuplicateKeyException madeElsewhere) {
            return newest().orElseThrow();
        }
        jdbc.sql("update signing_key set retired_at = ? where retired_at is null and key_number < ?")
                .params(now, number)
                .update();
        opened.put(key.publicJwk(), key);
        return key;
    }
}
