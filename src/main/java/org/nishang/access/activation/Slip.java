package org.nishang.access.activation;

import java.time.Instant;
import java.util.List;
import org.nishang.access.account.AccountRow;

/**
 * What a person is handed to make an account, or to choose the password of one that is there.
 *
 * @param about what tells people of one name apart: the masked document and the enterprise; nothing for an account
 * @param username of the account that is there; empty where the person chooses it
 * @param code in groups of four; it cannot be read again
 */
public record Slip(String name, List<String> about, String username, String code, Instant expires) {

    static Slip of(AccessRow person, String code, Instant expires) {
        return new Slip(person.name(), List.of(person.document(), person.enterprise()), "", code, expires);
    }

    static Slip of(AccountRow account, String code, Instant expires) {
        return new Slip(account.name(), List.of(), account.username(), code, expires);
    }
}
