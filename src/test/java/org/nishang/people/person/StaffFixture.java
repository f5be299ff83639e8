package org.nishang.people.person;

import org.nishang.common.CheckCharacter;
import org.nishang.common.ResidentIdNumber;
import org.nishang.identity.PersonId;
import org.nishang.people.employment.JoinOutcome;

/** Documents for tests; the demo region leaves sequence numbers below 100 free. */
public final class StaffFixture {

    private StaffFixture() {}

    /** @param sequence 1 to 99; odd = male */
    public static ResidentIdNumber document(String born, int sequence) {
        String first17 = "330499%s%03d".formatted(born, sequence);
        return new ResidentIdNumber(first17 + CheckCharacter.mod11Two(first17));
    }

    public static NewPerson person(String name, int sequence) {
        return new NewPerson(document("19880412", sequence), name, null);
    }

    /** Who joined; an error where the employment waits. */
    public static PersonId joined(JoinOutcome outcome) {
        return ((JoinOutcome.Joined) outcome).person();
    }
}
