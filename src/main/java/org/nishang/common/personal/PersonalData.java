package org.nishang.common.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a module holds about people: a bean of each module that does. Its tables are told to the person, and replaced or
 * deleted when the person is erased. {@code PersonalTablesTest} names tables that nobody speaks for.
 */
public interface PersonalData {

    List<PersonalTable> tables();

    /**
     * Why somebody cannot be erased yet.
     *
     * @param people all records of one person
     */
    default List<Keeping> keepings(Set<UUID> people, LocalDate today) {
        return List.of();
    }
}
