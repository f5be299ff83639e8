package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Persons by the numbers of their documents, many at once, within the scope of who asks. For other
 * modules, which decide for themselves who may ask.
 */
@NamedInterface("api")
@Component
public class PersonDocuments {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Secrets secrets;

    PersonDocuments(JdbcClient jdbc, CurrentUser user, Secrets secrets) {
        this.jdbc = jdbc;
        this.user = user;
        this.secrets = secrets;
    }

    /**
     * @param numbers right resident identity numbers
     * @return by number, former numbers of merged records too; unknown ones and those outside the
     *     scope are absent alike
     */
    public Map<String, PersonId> find(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<ByteBuffer, String> byHash = new HashMap<>();
        numbers.forEach(number -> byHash.put(ByteBuffer.wrap(PersonIdentity.hash(secrets, number)), number));
        Map<String, PersonId> found = new HashMap<>();
        jdbc.sql(
                        "select d.document_hash, i.person_id from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where d.document_hash in (:hashes) and "
                                + seen(user.scope(), "i"))
                .param("hashes", byHash.keySet().stream().map(ByteBuffer::array).toList())
                .query(row -> {
                    found.put(
                            java.util.Objects.requireNonNull(byHash.get(ByteBuffer.wrap(row.getBytes(1)))),
                            new PersonId(row.getObject(2, UUID.class)));
                });
        return found;
    }

    /** The number in clear, for a file that the caller may have: the reading is logged there. */
    public String clear(byte[] cipher) {
        return secrets.decrypt(cipher);
    }

    /**
     * Who works or worked within the scope, or is listed for it.
     *
     * @param person the alias of a table with a {@code person_id}
     * @return a condition in brackets
     */
    public String seen(String person) {
        return seen(user.scope(), person);
    }

    /**
     * Who works within the scope on a day, or is listed for it: whom somebody there may act on.
     *
     * @param person the alias of a table with a {@code person_id}
     * @return a condition in brackets
     */
    public String present(String person, LocalDate day) {
        var scope = user.scope();
        return scope.everything()
                ? "(1 = 1)"
                : "(%s or %s)"
                        .formatted(
                                worked(
                                        scope,
                                        person,
                                        "and m.joined_on <= '%1$s' and (m.left_on is null or m.left_on > '%1$s')"
                                                .formatted(day)),
                                listed(scope, person));
    }

    public static String seen(Scope scope, String person) {
        return scope.everything()
                ? "(1 = 1)"
                : "(%s or %s)".formatted(worked(scope, person, ""), listed(scope, person));
    }

    /**
     * @param more a further condition on the employment {@code m}, or nothing
     */
    public static String worked(Scope scope, String person, String more) {
        return "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = %s.person_id and %s %s)"
                .formatted(person, scope.enterpriseCondition("e"), more);
    }

    public static String listed(Scope scope, String person) {
        var parts = ScopeListing.parts(scope);
        return parts.isEmpty()
                ? "(1 = 0)"
                : "exists (select 1 from person_listing l where l.person_id = %s.person_id and l.listed_for in ('%s'))"
                        .formatted(person, String.join("', '", parts));
    }
}
