package org.nishang.people.claim;

/**
 * Somebody with a right to it agreed: the employment begins on the day asked for. Published inside the transaction that
 * records it, so that both are true or neither.
 */
public record ClaimAccepted(Hire hire) {}
