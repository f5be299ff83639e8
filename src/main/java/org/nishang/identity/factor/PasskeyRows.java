package org.nishang.identity.factor;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as they are kept. Their owner is called by the bytes of the account's id, which tell nothing of it. */
@Component
class PasskeyRows implements UserCredentialRepository {

    private static final String COLUMNS = "select credential_id, account_id, label, public_key, attestation,"
            + " signature_count, transports, backup_eligible, backed_up, created_at, last_used_at from passkey";

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(UUID owner) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array());
    }

    /** The owner that a handle of 16 bytes names. */
    static UUID owner(Bytes handle) {
        var bytes = ByteBuffer.wrap(Arrays.copyOf(handle.getBytes(), 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** A new one, or what its use has changed. It never gets another owner. */
    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                insert into passkey (passkey_id, credential_id, account_id, label, public_key, attestation, signature_count, transports,
                    backup_eligible, backed_up, created_at, last_used_at)
                values (:row, :id, :owner, :label, :key, :attestation, :count, :transports, :eligible, :backed, :created, :used)
                on duplicate key update signature_count = :count, backed_up = :backed, last_used_at = :used""")
                .param("row", Uuids.next())
                .param("id", record.getCredentialId().getBytes())
                .param("owner", owner(record.getUserEntityUserId()))
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", attestation(record))
                .param("count", record.getSignatureCount())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("created", Rows.utc(record.getCreated()))
                .param("used", Rows.utc(record.getLastUsed()))
                .update();
    }

    private static byte[] attestation(CredentialRecord record) {
        @Nullable Bytes said = record.getAttestationObject();
        return said == null ? new byte[0] : said.getBytes();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(id.getBytes())
                .update();
    }

    void forget(UUID owner) {
        jdbc.sql("delete from passkey where account_id = ?").param(owner).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(COLUMNS + " where credential_id = ?")
                .param(id.getBytes())
                .query(PasskeyRows::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(COLUMNS + " where account_id = ? order by created_at, credential_id")
                .param(owner(handle))
                .query(PasskeyRows::record)
                .list();
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .created(Rows.instant(row, "created_at"))
                .lastUsed(Rows.instant(row, "last_used_at"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
