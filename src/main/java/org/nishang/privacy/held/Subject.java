package org.nishang.privacy.held;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whose data is asked for.
 *
 * @param people all records of the person, merged ones too; empty = an account without a person
 * @param accounts of the person
 * @param names of the accounts
 */
public record Subject(Set<UUID> people, Set<UUID> accounts, Set<String> names) {

    /** Nobody has it; a list in SQL is never empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    public Subject {
        people = Set.copyOf(people);
        accounts = Set.copyOf(accounts);
        names = Set.copyOf(names);
    }

    /** As the SQL of a {@code PersonalTable} names them. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("people", people.isEmpty() ? Set.of(NOBODY) : people);
        parameters.put("accounts", accounts.isEmpty() ? Set.of(NOBODY) : accounts);
        parameters.put("names", names.isEmpty() ? Set.of(NOBODY.toString()) : names);
        parameters.put("subjects", subjects());
        return parameters;
    }

    private List<String> subjects() {
        var all = Stream.of(
                        people.stream().map(UUID::toString), accounts.stream().map(UUID::toString), names.stream())
                .flatMap(some -> some)
                .toList();
        return all.isEmpty() ? List.of(NOBODY.toString()) : all;
    }
}
