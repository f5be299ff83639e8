package org.nishang.certificate.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * The public half of a key, and when it signed.
 *
 * @param kid where it is published
 * @param jwk RFC 7517
 * @param retired empty = signs now
 */
record SigningKey(int number, String kid, String jwk, Instant from, Optional<Instant> retired) {}
