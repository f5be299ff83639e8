package org.nishang.people.employment;

import java.time.Instant;

/**
 * A record that became part of a person's.
 *
 * @param mergedBy the account's display name
 */
public record FormerRecord(String name, String documentMasked, Instant mergedAt, String mergedBy, String reason) {

    FormerRecord by(String displayName) {
        return new FormerRecord(name, documentMasked, mergedAt, displayName, reason);
    }
}
