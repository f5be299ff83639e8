package org.nishang.people.person;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.common.NameText;

/**
 * A registered person as somebody with a scope meets them.
 *
 * @param called the name on the record that has the number; another one than the person's where records were merged
 * @param works today or later within the scope
 * @param worked within the scope, at any time
 * @param listed for the scope
 * @param elsewhere employed outside the scope, at any time
 * @param formerly whether the document is that of a record that was merged into this person's
 * @param doubtful whether somebody else is known under the number as well
 */
public record KnownPerson(
        UUID id,
        Particulars is,
        String called,
        boolean works,
        boolean worked,
        boolean listed,
        boolean elsewhere,
        boolean formerly,
        boolean doubtful) {

    /**
     * Whom a number and a name mean. Within the scope the number alone says it. Outside, the name has to be the one on
     * record: a wrong one means nobody, as a number does that nobody has.
     *
     * @param sameNumber all who are known under the number
     */
    public static Optional<KnownPerson> meant(List<KnownPerson> sameNumber, String name) {
        var inOrder = sameNumber.stream()
                .sorted(Comparator.comparing(KnownPerson::doubtful).thenComparing(KnownPerson::formerly))
                .toList();
        return inOrder.stream()
                .filter(KnownPerson::isInside)
                .findFirst()
                .or(() -> inOrder.stream().filter(one -> one.isCalled(name)).findFirst());
    }

    /** Whether the name is the person's, or that of the record with the number. */
    public boolean isCalled(String name) {
        return isSame(is.name(), name) || isSame(called, name);
    }

    /** Names recorded by an earlier version may hold other characters for the same. */
    private static boolean isSame(String recorded, String name) {
        return recorded.equals(name) || NameText.settled(recorded).equals(name);
    }

    /** Whether the scope knows the person already. */
    public boolean isInside() {
        return worked || listed;
    }

    /** Whether the scope keeps the particulars: where the person works, or nobody else does. */
    public boolean isOurs() {
        return works || (listed && !worked && !elsewhere);
    }
}
