package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.nishang.common.Condition;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.EmploymentSql;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Persons by the numbers of their documents, many at once, within the scope of who asks. For other modules, which
 * decide for themselves who may ask.
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
     * @return by number, former numbers of merged records too; unknown ones and those outside the scope are absent
     *     alike
     */
    public Map<String, PersonId> find(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var byHash = byHash(numbers);
        Map<String, PersonId> found = new HashMap<>();
        // The one who has a number comes last, and takes the place of one who only claims it.
        Sql.of(
                        jdbc,
                        "%s union all %s order by place",
                        known(user.scope(), "d.claimed_hash", 1),
                        known(user.scope(), "d.document_hash", 2))
                .param("hashes", byHash.keySet().stream().map(ByteBuffer::array).toList())
                .query(row -> {
                    found.put(
                            java.util.Objects.requireNonNull(byHash.get(ByteBuffer.wrap(row.getBytes("hash")))),
                            new PersonId(Rows.uuid(row, "person_id")));
                });
        return found;
    }

    /**
     * Somebody who is known under several numbers, since their records were merged.
     *
     * @param former whether the number is that of a record that went
     */
    public record Merged(PersonId person, boolean former) {}

    /**
     * Those of some numbers whose persons have others as well.
     *
     * @param numbers right resident identity numbers
     * @return by number; those outside the scope are absent
     */
    public Map<String, Merged> merged(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var byHash = byHash(numbers);
        Map<String, Merged> merged = new HashMap<>();
        Sql.of(
                        jdbc,
                        "select d.document_hash as hash, i.person_id, d.merged_into is not null as former from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where d.document_hash in (:hashes) and (d.merged_into is not null or exists (select 1 from person_identity g where g.merged_into = d.person_id)) and (i.claimed_hash is null or i.claimed_hash <> d.document_hash) and %s",
                        named(user.scope(), "i"))
                .param("hashes", byHash.keySet().stream().map(ByteBuffer::array).toList())
                .query(row -> {
                    merged.put(
                            java.util.Objects.requireNonNull(byHash.get(ByteBuffer.wrap(row.getBytes("hash")))),
                            new Merged(new PersonId(Rows.uuid(row, "person_id")), row.getBoolean("former")));
                });
        return merged;
    }

    private Map<ByteBuffer, String> byHash(Collection<String> numbers) {
        Map<ByteBuffer, String> byHash = new HashMap<>();
        numbers.forEach(number -> byHash.put(ByteBuffer.wrap(PersonIdentity.hash(secrets, number)), number));
        return byHash;
    }

    private static Condition known(Scope scope, String hash, int place) {
        return Condition.of(
                "select %1$s as hash, i.person_id, %3$d as place from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where %1$s in (:hashes) and %2$s",
                hash, named(scope, "i"), place);
    }

    /**
     * Who works or worked within the scope, or is listed for it and works nowhere else.
     *
     * @param person the alias of a table with a {@code person_id}
     */
    public Condition seen(String person) {
        return seen(user.scope(), person);
    }

    /**
     * Who works within the scope on a day, or is listed for it and works nowhere else: whom somebody there may act on.
     *
     * @param person the alias of a table with a {@code person_id}
     */
    public Condition present(String person, LocalDate day) {
        var scope = user.scope();
        return scope.everything()
                ? Condition.TRUE
                : Condition.of(
                        "(%s or %s)",
                        worked(scope, person, EmploymentSql.employedOn("m", "'" + day + "'")), ours(scope, person));
    }

    /** Of whom something may be told. Who is listed may work elsewhere: that is told by those who employ the person. */
    public static Condition seen(Scope scope, String person) {
        return scope.everything()
                ? Condition.TRUE
                : Condition.of("(%s or %s)", worked(scope, person, Condition.TRUE), ours(scope, person));
    }

    /** Who may be named: also those who are listed and work elsewhere. Nothing is told of these by that. */
    public static Condition named(Scope scope, String person) {
        return scope.everything()
                ? Condition.TRUE
                : Condition.of("(%s or %s)", worked(scope, person, Condition.TRUE), listed(scope, person));
    }

    private static Condition ours(Scope scope, String person) {
        return Condition.of("(%s and not %s)", listed(scope, person), elsewhere(scope, person));
    }

    /** Employed outside the scope, at any time. */
    static Condition elsewhere(Scope scope, String person) {
        return scope.everything()
                ? Condition.NEVER
                : Condition.of(
                        "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = %s.person_id and not %s)",
                        person, scope.enterprises("e"));
    }

    /** @param more a further condition on the employment {@code m} */
    public static Condition worked(Scope scope, String person, Condition more) {
        return Condition.of(
                "exists (select 1 from employment m join enterprise e using (enterprise_id) where m.person_id = %s.person_id and %s)",
                person, scope.enterprises("e").and(more));
    }

    public static Condition listed(Scope scope, String person) {
        var parts = ScopeListing.parts(scope);
        return parts.isEmpty()
                ? Condition.NEVER
                : Condition.of(
                        "exists (select 1 from person_listing l where l.person_id = %s.person_id and l.listed_for in ('%s'))",
                        person, String.join("', '", parts));
    }
}
