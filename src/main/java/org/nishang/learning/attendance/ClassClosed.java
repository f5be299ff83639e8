package org.nishang.learning.attendance;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A class is closed and its outcomes are written. Published inside the transaction that closes it; who tells others
 * listens after its commit.
 */
@NamedInterface("api")
public record ClassClosed(UUID session) {}
