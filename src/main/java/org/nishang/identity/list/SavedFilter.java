package org.nishang.identity.list;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody looks for again and again in a list.
 *
 * @param parameters as in the address, without the question mark
 */
@NamedInterface("api")
public record SavedFilter(UUID id, String name, String parameters) {}
