package org.nishang.access.activation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.access.account.AccountRow;

/**
 * What a person is handed to make an account, or to choose the password of one that is there.
 *
 * @param document masked, which tells people of one name apart; empty for an account that is there
 * @param enterprise where the person works; empty for an account that is there
 * @param username of the account that is there; empty where the person chooses it
 * @param code in groups of four; it cannot be read again
 */
public record Slip(String name, String document, String enterprise, String username, String code, Instant expires) {

    /** Where a phone finds the code filled in; {@code address} is where it is entered. */
    public String link(String address) {
        return address + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /** What tells people of one name apart. */
    public List<String> about() {
        return Stream.of(document, enterprise).filter(text -> !text.isEmpty()).toList();
    }

    static Slip of(AccessRow person, String code, Instant expires) {
        return new Slip(person.name(), person.document(), person.enterprise(), "", code, expires);
    }

    static Slip of(AccountRow account, String code, Instant expires) {
        return new Slip(account.name(), "", "", account.username(), code, expires);
    }
}
