package org.nishang.certificate.credential;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that certificates are signed with.
 *
 * @param address where its public half is published
 * @param retired empty = signs now
 * @param signed how many certificates it signed
 */
public record KeyRow(int number, String address, Instant from, Optional<Instant> retired, long signed) {}
