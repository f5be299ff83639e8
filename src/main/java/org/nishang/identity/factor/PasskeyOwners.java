package org.nishang.identity.factor;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Owners of passkeys are the accounts that are there; none is made or removed by a passkey. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find("account_id = ?", PasskeyRows.owner(handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find("username = ?", username).orElse(null);
    }

    private Optional<PublicKeyCredentialUserEntity> find(String condition, Object value) {
        return jdbc.sql("select account_id, username, display_name from account where " + condition)
                .param(value)
                .query((row, n) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRows.handle(row.getObject("account_id", UUID.class)))
                        .name(row.getString("username"))
                        .displayName(row.getString("display_name"))
                        .build())
                .optional();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are made elsewhere");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts end elsewhere");
    }
}
