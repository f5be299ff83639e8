package org.nishang.certificate.paper;

import java.time.Instant;
import java.util.UUID;

/**
 * One image of a seal.
 *
 * @param sha256 of the image as it was supplied
 * @param pixels across
 * @param millimetres across, on paper
 * @param uses on how many files it was put
 */
public record SealRow(
        UUID id,
        String name,
        String sha256,
        int pixels,
        int millimetres,
        String suppliedBy,
        Instant suppliedAt,
        boolean retired,
        long uses) {}
