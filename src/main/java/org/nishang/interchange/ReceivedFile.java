package org.nishang.interchange;

import java.nio.file.Path;

/**
 * A file as it came, complete.
 *
 * @param name as the sender calls it
 * @param sha256 of its bytes, in hexadecimal
 */
public record ReceivedFile(Path path, String name, String sha256) {}
