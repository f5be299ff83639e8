package org.nishang.certificate.credential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nishang.common.Consequential;
import org.nishang.common.Proven;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that certificates are signed with, for who looks after the portal. */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_KEYS + "')")
public class KeyBook {

    private final SigningKeys keys;
    private final JdbcClient jdbc;

    KeyBook(SigningKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** All that ever signed, the newest first. */
    @Transactional(readOnly = true)
    public List<KeyRow> keys() {
        Map<Integer, Long> signed = new HashMap<>();
        jdbc.sql("select key_number, count(*) as n from certificate_credential group by key_number")
                .query(row -> {
                    signed.put(row.getInt("key_number"), row.getLong("n"));
                });
        return keys.all().stream()
                .map(key -> new KeyRow(
                        key.number(), key.kid(), key.from(), key.retired(), signed.getOrDefault(key.number(), 0L)))
                .toList();
    }

    /**
     * Signs with a new key from now on; what was signed stays good.
     *
     * @throws Refusal {@code certificate.key.none} if nothing was signed yet
     */
    @Consequential
    @Proven
    public void rotate() {
        keys.rotate();
    }
}
