package org.nishang.identity;

/**
 * One person was registered twice; what was known of {@code gone} is known of {@code into} from now on. Published
 * inside the transaction that records it, so that each module moves what it holds of the person with it, or refuses and
 * nothing happens.
 */
public record PersonsMerged(PersonId gone, PersonId into) {}
