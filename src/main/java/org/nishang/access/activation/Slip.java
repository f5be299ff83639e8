package org.nishang.access.activation;

import java.time.Instant;

/**
 * What a person is handed to make an account.
 *
 * @param document masked; tells people of one name apart
 * @param code in groups of four; it cannot be read again
 */
public record Slip(String name, String document, String enterprise, String code, Instant expires) {}
