package org.nishang.platform.database;

/**
 * As whom the portal uses its database.
 *
 * @param portal reads and writes the tables
 * @param owner makes and changes them; the same one where a database of one's own has no second account
 */
public record DatabaseAccounts(DatabaseAccount portal, DatabaseAccount owner) {

    boolean areTwo() {
        return !portal.user().equals(owner.user());
    }
}
