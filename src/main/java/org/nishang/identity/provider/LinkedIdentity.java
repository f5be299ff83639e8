package org.nishang.identity.provider;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * An identity that opens an account.
 *
 * @param name by which its owner knows it at the provider
 * @param lastUsedAt null = not yet
 */
@NamedInterface("api")
public record LinkedIdentity(
        UUID id,
        String issuer,
        String subject,
        String name,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {}
