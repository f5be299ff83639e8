package org.nishang.people.claim;

/**
 * What an enterprise said of a person, and may therefore see again.
 *
 * @param documentMasked {@code 330***********0012}
 */
public record Typed(String name, String documentMasked) {}
