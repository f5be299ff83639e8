package org.nishang.people.person;

import static org.nishang.people.person.NamedPersons.DOCUMENT;
import static org.nishang.people.person.NamedPersons.PERSON;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.Condition;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Numbers of documents on their way out to files, masked, and back. */
@NamedInterface("api")
@Component
public class PersonNumbers {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Secrets secrets;

    PersonNumbers(JdbcClient jdbc, CurrentUser user, Secrets secrets) {
        this.jdbc = jdbc;
        this.user = user;
        this.secrets = secrets;
    }

    /**
     * The number of a row with {@code document_cipher} and {@code document_masked}, for a file: in clear only where the
     * caller may have it so, which is logged there.
     */
    public String shown(ResultSet row, Numbers numbers) throws SQLException {
        return switch (numbers) {
            case MASKED -> row.getString("document_masked");
            case CLEAR -> secrets.decrypt(row.getBytes("document_cipher"));
        };
    }

    /** The numbers of some people within the caller's scope, for a file, as {@link #shown(ResultSet, Numbers)}. */
    public Map<PersonId, String> shown(Collection<PersonId> people, Numbers how) {
        var shown = new HashMap<PersonId, String>();
        numbers(people.stream().map(PersonId::toString).toList())
                .forEach((id, number) -> shown.put(
                        new PersonId(UUID.fromString(id)), how == Numbers.CLEAR ? number.value() : number.masked()));
        return shown;
    }

    /** Whether digits are left out. */
    public static boolean isMasked(String code) {
        return code.contains("*");
    }

    /** Lines with the numbers that an export masked, where they say of whom they are and the masks fit. */
    public List<Line> unmasked(List<Line> lines) {
        var numbers = numbers(lines.stream()
                .filter(line ->
                        line.text(DOCUMENT).filter(PersonNumbers::isMasked).isPresent())
                .map(line -> line.text(PERSON).orElse("").toLowerCase(Locale.ROOT))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .toList());
        return numbers.isEmpty()
                ? lines
                : lines.stream().map(line -> completed(line, numbers)).toList();
    }

    private static Line completed(Line line, Map<String, ResidentIdNumber> numbers) {
        return line.text(PERSON)
                .map(id -> numbers.get(id.toLowerCase(Locale.ROOT)))
                .filter(number ->
                        line.text(DOCUMENT).filter(number.masked()::equals).isPresent())
                .map(number -> line.with(DOCUMENT, number.value()))
                .orElse(line);
    }

    private Map<String, ResidentIdNumber> numbers(List<String> people) {
        Map<String, ResidentIdNumber> numbers = new HashMap<>();
        if (!people.isEmpty()) {
            Sql.of(
                            jdbc,
                            "select d.person_id, d.document_cipher from person_identity d join person_identity i on i.person_id = coalesce(d.merged_into, d.person_id) where d.person_id in (:people) and %s",
                            PersonDocuments.named(user.scope(), "i"))
                    .param("people", people)
                    .query(row -> {
                        numbers.put(
                                Rows.uuid(row, "person_id").toString(),
                                new ResidentIdNumber(secrets.decrypt(row.getBytes("document_cipher"))));
                    });
        }
        return numbers;
    }

    /**
     * Not one who only claims a number, where the one who has it is seen as well: a file would take the one for the
     * other.
     *
     * @param identity the alias of table {@code person_identity}
     */
    public Condition keyed(String identity) {
        return Condition.of(
                "(%1$s.claimed_hash is null or not exists (select 1 from person_identity t where t.document_hash = %1$s.claimed_hash and %2$s))",
                identity, PersonDocuments.named(user.scope(), "t"));
    }
}
