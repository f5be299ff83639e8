package org.nishang.privacy.held;

/**
 * What somebody who did something is to the person who reads it. Names of others are not the person's data: the law
 * gives the person who is responsible, and that is an office.
 */
enum ActorKind {
    SELF,
    PORTAL,
    /** A training contact of an enterprise. */
    ENTERPRISE,
    /** Whoever administers trainings or the portal. */
    AUTHORITY,
    /** Anybody else, and accounts that are gone. */
    OTHER;

    static final String WORDS = "privacy.actor.";
}
