package org.nishang.people.employment;

import java.util.List;
import org.nishang.identity.PersonId;
import org.springframework.modulith.NamedInterface;

/**
 * A person in a list, as far as the scope of who asks goes.
 *
 * @param sex GB/T 2261.1
 * @param mobileMasked empty where none is known
 * @param employments in scope, the current ones first, then the latest; never empty
 */
@NamedInterface("rehearsal")
public record StaffRow(
        PersonId person,
        String name,
        int sex,
        String documentMasked,
        String mobileMasked,
        List<EmploymentRow> employments) {

    /** Where the person works, all of them; where nobody employs the person, where it was last. */
    public List<String> employers() {
        var lasting = employments.stream().filter(EmploymentRow::lasting).toList();
        return (lasting.isEmpty() ? employments.stream().limit(1) : lasting.stream())
                .map(EmploymentRow::enterpriseName)
                .toList();
    }
}
